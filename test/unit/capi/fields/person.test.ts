import { displayName } from '../../../../nodes/shared/capi/fields/fieldNames';
import { USER_DATA_FIELDS } from '../../../../nodes/shared/capi/fields/person';
import { MISPLACED_FIELDS } from '../../../../nodes/shared/capi/events/customDataFields';
import { isPersonalKey } from '../../../../nodes/shared/capi/fields/personalKeys';
import { WEB_IDENTIFIERS } from '../../../../nodes/shared/capi/events/messaging';
import { KEYS_BESIDE_UD, UD_KEYS } from '../../../../nodes/shared/capi/fields/appEventParameters';
import { identify } from '../../../../nodes/shared/capi/identity';
import { buildServerEvent } from '../../../../nodes/shared/capi/events';

/** How people call Meta's keys; the editor and every message say so. */
const NAMES: Record<string, string> = {
	em: 'Email',
	ph: 'Phone',
	fn: 'First Name',
	ln: 'Last Name',
	db: 'Birth Date',
	ge: 'Gender',
	ct: 'City',
	st: 'State',
	zp: 'Postal Code',
	country: 'Country',
	external_id: 'External ID',
	client_ip_address: 'Client IP Address',
	client_user_agent: 'Client User Agent',
	fbc: 'Click ID (fbc)',
	fbp: 'Browser ID (fbp)',
	subscription_id: 'Subscription ID',
	fb_login_id: 'Facebook Login ID',
	lead_id: 'Lead ID',
	anon_id: 'Install ID',
	madid: 'Advertising ID',
	app_user_id: 'App User ID',
	page_id: 'Page ID',
	page_scoped_user_id: 'Page-Scoped User ID',
	ctwa_clid: 'Click-to-WhatsApp Click ID',
	whatsapp_business_account_id: 'WhatsApp Business Account ID',
	ig_account_id: 'Instagram Account ID',
	instagram_business_account_id: 'Instagram Business Account ID',
	ig_sid: 'Instagram-Scoped User ID',
	partner_id: 'Partner ID',
	partner_name: 'Partner Name',
	f5first: 'First Five Letters of First Name',
	f5last: 'First Five Letters of Last Name',
	fi: 'First Initial',
	dobd: 'Day of Birth',
	dobm: 'Month of Birth',
	doby: 'Year of Birth',
	fbclid: 'Click ID (fbclid)',
	click_time: 'Click Time',
};

const sorted = (texts: Iterable<string>) => [...texts].sort();

describe('the keys of a person', () => {
	it('are called by the same name everywhere', () => {
		expect(sorted(USER_DATA_FIELDS.map(({ key }) => key))).toEqual(sorted(Object.keys(NAMES)));
		for (const [key, name] of Object.entries(NAMES))
			expect(displayName(`user_data.${key}`)).toBe(name);
		expect(new Set(Object.values(NAMES)).size).toBe(Object.keys(NAMES).length);
	});

	it('have their names in a refusal', () => {
		const user = identify(
			{ ct: 'Berlin', country: 'DE', st: 'Berlin', zp: '10115', ge: 'f' },
			{
				hashExternalId: true,
				nowMilliseconds: 1_790_000_000_000,
				timezone: 'UTC',
				eventTimeMilliseconds: 1_790_000_000_000,
			},
		);
		const outcome = buildServerEvent({ event_name: 'Contact', action_source: 'other' }, user, {
			nowSeconds: 1_790_000_000,
			time: { status: 'absent' },
			timezone: 'UTC',
			datasetId: '1',
			occurrence: '0',
		});
		expect(outcome).toMatchObject({
			status: 'refused',
			refusals: [
				{
					message:
						'The only customer information is Gender, City, State, Postal Code, Country, which fits too many people.',
				},
			],
		});
	});

	it('that Meta refuses in messaging events are the five of its error message but the page address', () => {
		expect(sorted(WEB_IDENTIFIERS)).toEqual([
			'client_ip_address',
			'client_user_agent',
			'fbc',
			'fbp',
		]);
	});

	it('that the App Events API takes are those of its advanced matching, and three apart', () => {
		expect(sorted(UD_KEYS)).toEqual([
			'country',
			'ct',
			'db',
			'em',
			'fn',
			'ge',
			'ln',
			'ph',
			'st',
			'zp',
		]);
		expect(sorted(KEYS_BESIDE_UD)).toEqual(['anon_id', 'client_ip_address', 'madid']);
	});

	it('are taken out of custom data, but for the words that are custom properties too', () => {
		const kept = Object.keys(NAMES).filter(
			(key) => !isPersonalKey(key) && !MISPLACED_FIELDS.has(key),
		);
		expect(sorted(kept)).toEqual([
			'app_user_id',
			'click_time',
			'country',
			'partner_id',
			'partner_name',
		]);
		expect(sorted(Object.keys(NAMES).filter((key) => MISPLACED_FIELDS.has(key)))).toEqual([
			'ctwa_clid',
			'ig_account_id',
			'ig_sid',
			'instagram_business_account_id',
			'lead_id',
			'page_id',
			'page_scoped_user_id',
			'subscription_id',
			'whatsapp_business_account_id',
		]);
	});
});
