import { valuesOfItem } from '../../../../nodes/shared/n8n/operations/valuesOfItem';

it('gives what expressions made, its words by themselves, and nothing that the author wrote', () => {
	const written = {
		name: '={{ $json.name }}',
		tag: 'tills',
		rows: [{ question: 'email', answer: '={{ $json.email }}' }],
	};
	const value = {
		name: 'Mia Reed',
		tag: 'tills',
		rows: [{ question: 'email', answer: 'mia@example.com' }],
	};
	expect(valuesOfItem(written, value)).toEqual(['Mia Reed', 'Mia', 'Reed', 'mia@example.com']);
});

it('leaves numbers of a limit or a code, and keeps those of people', () => {
	expect(valuesOfItem('={{ 100 }}', 100)).toEqual([]);
	expect(valuesOfItem('={{ $json.phone }}', 4915123456789)).toEqual(['4915123456789']);
	expect(valuesOfItem('={{ $json.born }}', '1985-03-12')).toEqual(['1985-03-12']);
	expect(valuesOfItem('4915123456789', '4915123456789')).toEqual([]);
	expect(valuesOfItem('={{ $json.a }}', undefined)).toEqual([]);
});
