import { checkEvent, type RawEvent, readGuardSettings } from '../../../../../nodes/shared/capi';

const NOW = 1_795_348_800;

/** What the guard gives for an event of a customer: what would be sent, and the codes and fields of what it says. */
export function guard(
	event: Partial<RawEvent>,
	collection: Record<string, unknown> = {},
	person: Record<string, unknown> = {},
) {
	const outcome = checkEvent(
		{
			itemIndex: 0,
			raw: {
				event_name: 'Lead',
				event_time: NOW - 60,
				action_source: 'website',
				event_source_url: 'https://shop.example/',
				user_data: {
					external_id: 'C-1',
					client_user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
					...person,
				},
				...event,
			},
			destination: { datasetId: '1' },
			defaultCountry: 'DE',
			hashExternalId: true,
			guard: readGuardSettings(collection),
		},
		0,
		{ nowMilliseconds: NOW * 1000, timezone: 'UTC', run: 'r:0' },
	);
	const findings = outcome.status === 'refused' ? outcome.refusals : outcome.warnings;
	const ofGuard = findings.filter(({ code }) => OF_GUARD.test(code));
	return {
		event: outcome.status === 'ready' ? outcome.event : undefined,
		found: ofGuard.map(({ code, field }) => `${code} ${field}`),
		messages: ofGuard.map(({ message }) => message),
	};
}

const OF_GUARD = /^(?:personal_data_|page_address_cleaned|potentially_|sensitive_words)/;
