import { removeValues, withoutEchoes } from '../../../nodes/shared/graph';

const reply = (body: unknown) => ({ statusCode: 400, headers: {}, body });

describe('what Meta repeats of a request', () => {
	it.each<[text: string, values: string[], shown: string]>([
		['No person Jo Miller here', ['Jo', 'Miller'], 'No person [removed] [removed] here'],
		['The join of Miller’s', ['Jo', 'Miller'], 'The join of [removed]’s'],
		['fn: jörg', ['Jörg'], 'fn: [removed]'],
		['Mary Ann and Ann', ['Ann', 'Mary Ann'], '[removed] and [removed]'],
		['id CUST-77/x (1)', ['CUST-77/x (1)'], 'id [removed]'],
		['in Berlin, to us and to US', ['US'], 'in Berlin, to us and to [removed]'],
		['a and b', ['a'], 'a and b'],
	])('%s', (text, values, shown) => {
		expect(removeValues(text, values)).toBe(shown);
	});

	it('is taken out of every text of a reply, at any depth, but not out of the trace', () => {
		const body = {
			error: {
				code: 100,
				message: 'bad Miller',
				error_data: { blame: [['Miller']] },
				fbtrace_id: 'Miller',
			},
			messages: ['Miller', { text: 'Miller' }],
		};
		expect(withoutEchoes(reply(body), () => ['Miller']).body).toEqual({
			error: {
				code: 100,
				message: 'bad [removed]',
				error_data: { blame: [['[removed]']] },
				fbtrace_id: 'Miller',
			},
			messages: ['[removed]', { text: '[removed]' }],
		});
		expect(withoutEchoes(reply('<title>Miller</title>'), () => ['Miller']).body).toBe(
			'<title>[removed]</title>',
		);
		expect(withoutEchoes(reply(JSON.stringify(body)), () => ['Miller']).body).toMatchObject({
			error: { message: 'bad [removed]' },
		});
	});

	it('is asked for only where there is a text, and leaves a reply as it is that repeats nothing', () => {
		const asked = jest.fn(() => ['Miller']);
		const counted = reply({ events_received: 1, messages: [], fbtrace_id: 'A1' });
		expect(withoutEchoes(counted, asked)).toBe(counted);
		expect(asked).not.toHaveBeenCalled();
		const refused = reply({ error: { message: 'Invalid parameter' } });
		expect(withoutEchoes(refused, asked)).toBe(refused);
	});
});
