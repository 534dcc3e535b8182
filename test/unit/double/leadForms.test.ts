import { PAGE_ID, TOKENS } from '../../graph/fixtures';
import { FORMS } from '../../graph/leads/fixtures';
import { bearer, Bench, outcome } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const v = (path: string) => `/v26.0/${path}`;
const tests = v(`${FORMS.newsletter.id}/test_leads`);

test('lists Pages and their forms for those who may (section 8.3)', async () => {
	expect((await bench.get(v('me/accounts'))).data.data).toEqual([
		{ id: PAGE_ID, name: 'Double Shop' },
	]);
	const forms = v(`${PAGE_ID}/leadgen_forms`);
	expect((await bench.get(forms)).data.data).toEqual([
		{ id: FORMS.newsletter.id, name: 'Newsletter' },
	]);
	bench.double.addToken({ ...TOKENS.good, token: 'EAA-test-ads', scopes: ['ads_read'] });
	expect(outcome(await bench.get(v('me/accounts'), 'EAA-test-ads'))).toBe('200');
	expect(outcome(await bench.get(forms, 'EAA-test-ads'))).toBe('200');
	expect(outcome(await bench.get(v('700000000000009/leadgen_forms')))).toBe('100/33');
});

test('has one test lead for a form (section 8.3)', async () => {
	const { id } = (await bench.post(tests, { field_data: [{ name: 'email', values: ['a'] }] })).data;
	expect((await bench.get(tests)).data.data).toEqual([{ id }]);
	expect(outcome(await bench.post(tests, {}))).toBe('100');
	expect(outcome(await bench.post(tests, { field_data: [{ email: 'a' }] }))).toBe('100');
});

test('takes the webhook fields of leads only (section 8.3)', async () => {
	const edge = v(`${PAGE_ID}/subscribed_apps`);
	expect((await bench.post(edge, { subscribed_fields: 'leadgen,leadgen_update' })).data).toEqual({
		success: true,
	});
	expect(outcome(await bench.post(edge, { subscribed_fields: 'feed' }))).toBe('100');
	const other = bearer(TOKENS.otherBusiness.token);
	expect(outcome(await bench.post(edge, { subscribed_fields: 'leadgen' }, other))).toBe('100/33');
});
