import { matchedBy } from '../../../../nodes/shared/n8n/results/eventSummary';

describe('what an event can be matched by', () => {
	it('is said of each event by its own keys, whatever the one before had', () => {
		const sent = ['em', 'ph'];
		expect(matchedBy(sent)).toBe('email, phone');
		expect(matchedBy(['em', 'fn'])).toBe('email, name');
		expect(matchedBy(['em'])).toBe('email');
		sent.push('ct');
		expect(matchedBy(sent)).toBe('email, phone, address');
		expect(matchedBy([])).toBe('');
	});
});
