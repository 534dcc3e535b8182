import type { GraphFailure } from '../../../../nodes/shared/graph';
import { AskedFields } from '../../../../nodes/shared/n8n/operations';

const refusal = (name: string, code = 100): GraphFailure => ({
	kind: 'invalid_request',
	code,
	message: '',
	cure: '',
	metaMessage: `(#100) Tried accessing nonexisting field (${name}) on node type (AdsPixel)`,
	isTransient: false,
	mayHaveArrived: false,
});

it('leaves out the field that Meta names, with the fields inside it', () => {
	const fields = new AskedFields(['id', 'owner_business{id,name}', 'owner']);
	expect(fields.leaveOutRefused(refusal('owner_business'))).toBe(true);
	expect(fields.text).toBe('id,owner');
	expect(fields.leftOut).toEqual(['owner_business']);
});

it.each([
	['a field that was not asked for', refusal('color')],
	['another code', refusal('name', 200)],
	['other words', { ...refusal('name'), metaMessage: '(#100) Invalid parameter' }],
	['no words', { ...refusal('name'), metaMessage: undefined }],
])('does not ask again for %s', (_what, failure) => {
	const fields = new AskedFields(['id', 'name']);
	expect(fields.leaveOutRefused(failure)).toBe(false);
	expect(fields.text).toBe('id,name');
});

it('does not ask for nothing, nor for ever', () => {
	expect(new AskedFields(['id']).leaveOutRefused(refusal('id'))).toBe(false);
	const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
	const fields = new AskedFields(names);
	expect(names.map((name) => fields.leaveOutRefused(refusal(name)))).toEqual([
		true,
		true,
		true,
		true,
		true,
		false,
		false,
	]);
	expect(fields.text).toBe('f,g');
});
