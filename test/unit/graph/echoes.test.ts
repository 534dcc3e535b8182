import { removeValues, withoutEchoes } from '../../../nodes/shared/graph';
import { atOnce } from '../../support/atOnce';

const reply = (body: unknown) => ({ statusCode: 400, headers: {}, body });
const cleaned = (body: unknown, ...events: string[][]) =>
	atOnce(withoutEchoes(reply(body), events)).body;

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
		expect(cleaned(body, ['other'], ['Miller'])).toEqual({
			error: {
				code: 100,
				message: 'bad [removed]',
				error_data: { blame: [['[removed]']] },
				fbtrace_id: 'Miller',
			},
			messages: ['[removed]', { text: '[removed]' }],
		});
		expect(cleaned('<title>Miller</title>', ['Miller'])).toBe('<title>[removed]</title>');
		expect(cleaned(JSON.stringify(body), ['Miller'])).toMatchObject({
			error: { message: 'bad [removed]' },
		});
		expect(cleaned({ message: 'Mary Ann, Ann' }, ['Ann'], ['Mary Ann'])).toEqual({
			message: '[removed], [removed]',
		});
	});

	it('is asked for only where there is a text, event by event, and leaves a reply as it is that repeats nothing', () => {
		const asked: number[] = [];
		function* values() {
			for (let event = 0; event < 3; event++) {
				asked.push(event);
				yield ['Miller'];
			}
		}
		const counted = reply({ events_received: 1, messages: [], fbtrace_id: 'A1' });
		expect(atOnce(withoutEchoes(counted, values()))).toBe(counted);
		expect(asked).toEqual([]);
		const refused = reply({ error: { message: 'Invalid parameter' } });
		const work = withoutEchoes(refused, values());
		work.next();
		expect(asked).toEqual([0]);
		expect(atOnce(work)).toBe(refused);
		expect(asked).toEqual([0, 1, 2]);
	});
});
