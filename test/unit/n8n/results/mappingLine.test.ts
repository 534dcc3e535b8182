import { withMappingLine } from '../../../../nodes/shared/n8n/results/mappingLine';

const lineOf = (format: string, fields: Record<string, string>, unused: string[] = []) =>
	withMappingLine({ mapping: { format, fields, unused } })?.mapping;

it('says in one line which field stood where, by the names of the panel', () => {
	expect(
		lineOf('Shopify Order', { em: 'body.customer.email', value: 'body.total_price' }, [
			'body.note',
		]),
	).toBe('Shopify Order: Email←body.customer.email, Value←body.total_price; 1 not used');
});

it('names no format that was not recognized, and nothing that was left unused', () => {
	expect(lineOf('', { em: 'email' })).toBe('Email←email');
});

it('stops after five fields', () => {
	const fields = Object.fromEntries(
		['em', 'ph', 'fn', 'ln', 'ct', 'st', 'zp'].map((key) => [key, key]),
	);
	expect(lineOf('', fields, ['a', 'b'])).toMatch(/City←ct and 2 more; 2 not used$/);
});

it('leaves what has no mapping as it is', () => {
	expect(withMappingLine({ stage_filled_in: false })).toEqual({ stage_filled_in: false });
	expect(withMappingLine(undefined)).toBeUndefined();
});
