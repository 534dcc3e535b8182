import { changes, expectDropped, expectNormalForm, run } from './support';

/** What comes out of files read in a wrong character set, of HTML and of columns that were mixed up. */
describe('text that was spoiled on the way', () => {
	it.each([
		['fn', 'JosÃ©'],
		['fn', 'BjÃ¶rn'],
		['fn', 'Jos\ufffd'],
		['fn', 'Jos&eacute;'],
		['fn', '<b>Anna</b>'],
		['ln', 'M?ller'],
		['ln', 'MÃ¼ller'],
		['ln', 'Oâ€™Brien'],
		['ct', 'D?sseldorf'],
		['ct', 'ZÃ¼rich'],
		['st', 'Baden-W\ufffdrttemberg'],
		['f5last', 'M?ller'],
	])('%s %s is dropped', (key, given) => {
		expectDropped(key, given, 'broken_text');
	});

	it.each([
		['fn', 'anna@example.com'],
		['ln', 'Anna Vogel <anna@example.com>'],
		['ct', 'anna@example.com'],
	])('%s %s is an address', (key, given) => {
		expectDropped(key, given, 'not_a_name');
	});

	it.each([
		['ln', 'O&#039;Brien', 'obrien'],
		['ln', 'O&#x27;Brien', 'obrien'],
		['fn', 'Anna &amp; Ben', 'annaben'],
		['fn', 'Jos&#233;', 'josé'],
		['ct', 'L&#039;Aquila', 'laquila'],
		['fn', 'JOÃO', 'joão'],
		['fn', 'Âme', 'âme'],
		['ln', 'Åberg', 'åberg'],
		['fn', 'Anna?', 'anna'],
	])('%s %s is %s', (key, given, normalForm) => {
		expectNormalForm(key, given, normalForm);
	});

	it('keeps a reference beyond Unicode out', () => {
		expect(run({ fn: 'Anna&#9999999;' }).userData).toHaveProperty('fn');
	});
});

describe('a form of address before a first name', () => {
	it.each([
		['Dr. Anna', 'anna'],
		['Herr Prof. Dr. Max', 'max'],
		['Mr John', 'john'],
		['Sra. María José', 'maríajosé'],
	])('%s is %s', (given, normalForm) => {
		expectNormalForm('fn', given, normalForm);
		expect(changes(run({ fn: given }), 'fn')).toEqual(['title_removed']);
	});

	it.each([
		['Prof', 'prof'],
		['Drew Ann', 'drewann'],
		['Sir Paul', 'sirpaul'],
	])('%s stays %s', (given, normalForm) => {
		expectNormalForm('fn', given, normalForm);
	});
});

describe('the apostrophe by which spreadsheets mark a text', () => {
	it.each([
		['em', "'john@example.com", 'john@example.com'],
		['external_id', "'00123", '00123'],
		['zp', "'02138", '02138'],
	])('%s %s is %s', (key, given, normalForm) => {
		expectNormalForm(key, given, normalForm);
	});

	it('stands before lead IDs, too', () => {
		expect(run({ lead_id: "'123456789012345" }).userData).toEqual({ lead_id: '123456789012345' });
	});
});

describe('what only says that there is something', () => {
	it.each([
		['ctwa_clid', 'true', 'filler'],
		['subscription_id', 'False', 'filler'],
		['external_id', 'true', 'filler'],
		['lead_id', '000000000000000', 'not_a_lead_id'],
		['page_id', '0000', 'not_digits'],
	])('%s %s is dropped', (key, given, reason) => {
		expectDropped(key, given, reason);
	});
});

describe('words of more languages and places', () => {
	it.each([
		['ge', 'м', 'm', {}],
		['ge', 'муж.', 'm', {}],
		['ge', 'жен.', 'f', {}],
		['ge', 'Mand', 'm', {}],
		['country', 'ประเทศไทย', 'th', {}],
		['country', 'Trinidad', 'tt', {}],
		['country', 'P.R. China', 'cn', {}],
		['st', 'CA (California)', 'ca', { country: 'us' }],
		['st', 'TX - Texas', 'tx', { country: 'us' }],
		['st', 'N. Carolina', 'nc', { country: 'us' }],
		['st', 'State of Texas', 'tx', { country: 'us' }],
	])('%s %s is %s', (key, given, normalForm, others) => {
		expectNormalForm(key, given, normalForm, others);
	});

	it('does not choose between two states', () => {
		expectDropped('st', 'Texas / Ohio', 'unknown_us_state', { country: 'us' });
	});
});
