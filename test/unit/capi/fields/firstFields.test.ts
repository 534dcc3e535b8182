/** What the editor shows at once is there to be shown, and holds what Meta requires. */
import { ACTION_SOURCES } from '../../../../nodes/shared/capi/fields/actionSources';
import { ALL_FIELDS } from '../../../../nodes/shared/capi/fields/allFields';
import {
	FIRST_FIELDS,
	FIRST_MESSAGING_FIELDS,
} from '../../../../nodes/shared/capi/fields/firstFields';
import { placeFields } from '../../../../nodes/shared/capi/fields/placeFields';

/** The node asks for these by parameters of its own. */
const ASKED_BESIDE = ['custom_data.lead_event_source', 'messaging_channel', 'event_source_url'];
/** Meta's extinfo is made from the device fields. */
const MADE_FROM: Record<string, string> = { 'app_data.extinfo': 'app_data.os_version' };

/** The action sources for which a field, given by its path, is shown at once. */
function shownAtOnceFor(path: string): readonly string[] {
	const isOfConversation = FIRST_MESSAGING_FIELDS.some(({ key }) => path === `user_data.${key}`);
	const first = FIRST_FIELDS.find((field) => field.path === path)?.sources ?? [];
	return isOfConversation ? [...first, 'business_messaging'] : first;
}

it.each(Object.entries(ACTION_SOURCES))('shows at once what %s requires', (source, rule) => {
	for (const path of rule.requiredFields.filter((field) => !ASKED_BESIDE.includes(field))) {
		const shown = shownAtOnceFor(MADE_FROM[path] ?? path);
		expect([path, shown.includes(source)]).toEqual([path, true]);
	}
});

it.each(FIRST_FIELDS)('shows $path only where it is offered', ({ path, sources }) => {
	const field = ALL_FIELDS.find(({ key, section }) => [key, `${section}.${key}`].includes(path));
	for (const source of sources) expect(field?.offeredFor ?? sources).toContain(source);
});

it('shows the ids of a conversation at once', () => {
	expect(shownAtOnceFor('user_data.ctwa_clid')).toEqual(['business_messaging']);
	expect(shownAtOnceFor('user_data.ct')).toEqual([]);
});

it('finds the section of a field by its name alone', () => {
	const keys = ALL_FIELDS.map(({ key }) => key);
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

describe('a field that is put into an event', () => {
	it('stands in its section, in the place of what stood there', () => {
		const event = { event_name: 'Lead', user_data: { em: 'a', ph: 'b' } };
		expect(
			placeFields(event, { em: 'c', value: 1, event_id: 'x', unknown: 1, ct: undefined }),
		).toEqual({
			event: {
				event_name: 'Lead',
				event_id: 'x',
				user_data: { em: 'c', ph: 'b' },
				custom_data: { value: 1 },
			},
			paths: ['user_data.em', 'custom_data.value', 'event_id'],
		});
	});

	it('goes before what it would be made from', () => {
		const event = { user_data: { fbclid: 'IwAR0', click_time: 1 } };
		expect(placeFields(event, { fbc: 'fb.1.2.x' }).event).toEqual({
			user_data: { click_time: 1, fbc: 'fb.1.2.x' },
		});
	});
});
