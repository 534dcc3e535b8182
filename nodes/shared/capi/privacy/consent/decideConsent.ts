/** Whether, and how, an event is sent by what its item says of consent: the one gate of all nodes that send. */
import { skip, type Skip, warning } from '../../findings/findings';
import type { RawEvent, RawObject, RawValue, Warning } from '../../types';
import { readObject, readText } from '../../values';
import { readOnlyIdentifiers } from '../onlyIdentifiers';
import { CONSENT_SKIPS, type ConsentAnswer, joinAnswers, requireAnswers } from './answer';
import { CONSENT_OUTCOMES, type ConsentOutcome, OUTCOME_WORDS } from './outcomes';
import { type ConsentPlaces, openPlaces, valuesOfField } from './places';
import { ALL_REGIONS, CONSENT_RULES, limitedStateOf, regionsOf, strictestRule } from './regions';
import { CONSENT_SIGNALS, readConsent } from './signals';
import { tellsOfWithdrawal } from './words';

/** How an event may be sent; `onlyKeys` are the identifiers that may leave, all of them where left out. */
export type ConsentDecision =
	| { readonly kind: 'skip'; readonly raw: RawEvent; readonly skip: Skip }
	| {
			readonly kind: 'send';
			readonly raw: RawEvent;
			readonly onlyKeys?: ReadonlySet<string>;
			readonly warning?: Warning;
	  };

/**
 * Takes the node's collection Consent as it is for the item (any object), the item's JSON and the raw event; gives what happens
 * to the event. Where nothing is asked for, it is sent as it is. No answer skips, unless the collection says otherwise.
 */
export function decideConsent(settings: RawObject, json: RawValue, raw: RawEvent): ConsentDecision {
	const answers = askedAnswers(settings, json);
	if (answers === undefined) return { kind: 'send', raw };
	const answer = requireAnswers(answers);
	const person = readObject(raw.user_data) ?? {};
	const outcome = outcomeOf(answer, settings, person);
	if (outcome === undefined || answer === 'given') return { kind: 'send', raw };
	if (outcome === 'skip') return { kind: 'skip', raw, skip: skip(CONSENT_SKIPS[answer]) };
	return {
		kind: 'send',
		raw: limited(raw, outcome, person),
		...(outcome === 'onlyIdentifiers'
			? { onlyKeys: readOnlyIdentifiers(settings.identifiersWithoutConsent) ?? NO_KEYS }
			: {}),
		warning: warning(
			'sent_without_consent',
			'consent',
			`There is no consent for the person; the event is sent ${OUTCOME_WORDS[outcome]}, as Consent says.`,
		),
	};
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** The answers that the collection asks for; `undefined` where it asks for none. */
function askedAnswers(settings: RawObject, json: RawValue): ConsentAnswer[] | undefined {
	const field = nameOf(settings.consentField);
	const withdrawalField = nameOf(settings.withdrawalField);
	const signals = signalsOf(settings.signals);
	const asksValue = 'consentValue' in settings;
	if (!asksValue && field === undefined && withdrawalField === undefined && signals.length === 0)
		return undefined;
	const vendorId = Number(settings.tcfVendorId) || 0;
	const places = openPlaces(json);
	if (withdrawalField !== undefined && isWithdrawn(places, withdrawalField)) return ['withdrawn'];
	return [
		...(asksValue ? [readConsent(settings.consentValue, vendorId)] : []),
		...(field === undefined ? [] : [answerOfField(places, field, vendorId)]),
		...(signals.length === 0 ? [] : [answerOfSignals(signals, places, vendorId)]),
		...(withdrawalField !== undefined && asksWithdrawalAlone(settings) ? ['given' as const] : []),
	];
}

function signalsOf(chosen: RawValue): typeof CONSENT_SIGNALS {
	if (chosen === undefined) return [];
	const ids = Array.isArray(chosen) ? chosen.map(String) : String(chosen ?? '').split(',');
	return CONSENT_SIGNALS.filter(({ id }) => ids.some((chosenId) => chosenId.trim() === id));
}

function answerOfField(places: ConsentPlaces, field: string, vendorId: number): ConsentAnswer {
	const values = valuesOfField(places, field);
	return joinAnswers(values.map((value) => readConsent(value, vendorId)));
}

function answerOfSignals(
	signals: typeof CONSENT_SIGNALS,
	places: ConsentPlaces,
	vendorId: number,
): ConsentAnswer {
	return joinAnswers(signals.flatMap((signal) => signal.find(places, vendorId)));
}

/**
 * A withdrawal counts whenever it was: also after the event, since the data would be sent now. It goes over a yes, which was given before it.
 */
function isWithdrawn(places: ConsentPlaces, field: string): boolean {
	return valuesOfField(places, field).some(tellsOfWithdrawal);
}

/** Where only withdrawals are asked for, none of them is a yes. */
function asksWithdrawalAlone(settings: RawObject): boolean {
	return (
		!('consentValue' in settings) &&
		nameOf(settings.consentField) === undefined &&
		signalsOf(settings.signals).length === 0
	);
}

/** A field's name; an entry of the collection that is still empty asks for nothing. */
function nameOf(value: RawValue): string | undefined {
	return readText(value)?.trim() || undefined;
}

/** What happens to the event; `undefined` where it is sent without a word. */
function outcomeOf(
	answer: ConsentAnswer,
	settings: RawObject,
	person: RawObject,
): ConsentOutcome | undefined {
	const isMissing = answer === 'missing';
	const rule =
		settings.byRegion === true
			? strictestRule(regionsOf(person), (id) => ruleOf(settings, id))
			: 'consent';
	switch (rule) {
		case 'notAsked':
			return undefined;
		case 'limitedAfterObjection':
			return isMissing ? undefined : 'limitedDataUse';
		case 'objection':
			return isMissing ? undefined : chosenOutcome(settings.ifRefused);
		case 'consent':
			return chosenOutcome(isMissing ? settings.ifMissing : settings.ifRefused);
	}
}

function ruleOf(settings: RawObject, regionId: string) {
	const chosen = CONSENT_RULES.find(({ value }) => value === settings[regionId])?.value;
	return chosen ?? ALL_REGIONS.find(({ id }) => id === regionId)?.initial ?? 'consent';
}

function chosenOutcome(chosen: RawValue): ConsentOutcome {
	return CONSENT_OUTCOMES.find(({ value }) => value === chosen)?.value ?? 'skip';
}

/** The raw event with what the outcome sets; an event that limits the use of its data by itself keeps how. */
function limited(raw: RawEvent, outcome: ConsentOutcome, person: RawObject): RawEvent {
	if (outcome === 'optOut') return { ...raw, opt_out: true };
	if (outcome !== 'limitedDataUse' || isLimited(raw.data_processing_options)) return raw;
	const state = limitedStateOf(person);
	return {
		...raw,
		data_processing_options: ['LDU'],
		data_processing_options_country: state === undefined ? 0 : 1,
		data_processing_options_state: state ?? 0,
	};
}

function isLimited(options: RawValue): boolean {
	return JSON.stringify(options)?.includes('LDU') ?? false;
}
