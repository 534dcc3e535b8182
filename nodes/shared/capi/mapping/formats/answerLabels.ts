/** What a question of a form asks for, by its wording and its kind. */
import { findTarget } from '../aliases';
import { FULL_NAME } from '../fullName';
import { isWholeName } from '../generic/names';

/** The kinds of questions by which form builders say what is asked for; case makes no difference. */
const FIELD_OF_TYPE: ReadonlyMap<string, string> = new Map([
	...['email', 'control_email', 'input_email', 'formemail', 'email_address', 'emailinput'].map(
		(type) => [type, 'em'] as const,
	),
	...[
		'tel',
		'phone',
		'phone_number',
		'phonenumber',
		'control_phone',
		'input_phone_number',
		'formphone',
		'mobile',
	].map((type) => [type, 'ph'] as const),
	...['control_fullname', 'full_name'].map((type) => [type, FULL_NAME] as const),
	['control_birthdate', 'db'],
]);

/** What a form asks of a person; an ID, a click or a browser is nothing that people type. */
const ASKED: ReadonlySet<string> = new Set([
	'em',
	'ph',
	'fn',
	'ln',
	'ct',
	'st',
	'zp',
	'country',
	'db',
	'ge',
	FULL_NAME,
]);

/** Whose answer it is where the wording speaks of somebody else: the kind of question says nothing of the person then. */
const SOMEBODY_ELSE =
	/friend|(?<!p)refer|recommend|invit|manager|supervisor|boss\b|colleague|co-?worker|spouse|partner|husband|wife|parent|mother|father|guardian|child|kid|emergency|assistant|agent|representative|amig|indica|padrin|freund|empfehl|vorgesetzt|notfall|\bami\b|\bamie\b|parrain|urgence|amic[oai]|vriend|znajom|arkada/i;

export interface Asked {
	/** Meta's field. */
	readonly field: string;
	/** 0 where the wording is Meta's own name, larger for weaker ones, the largest where only the kind of question says it. */
	readonly rank: number;
}

/** Weaker than any wording, and stronger than a field beside the answers. */
const RANK_OF_A_KIND = 38;
const WEAKEST_WORDING = 36;

/**
 * Takes the wordings of a question and its kind; gives the field of the person that it asks for, or nothing. The kind
 * goes before the wording, unless that speaks of somebody else.
 */
export function readQuestion(
	labels: readonly string[],
	type: string | undefined,
): Asked | undefined {
	const named = labels.map(askedBy).find((asked) => asked !== undefined);
	const ofType = FIELD_OF_TYPE.get(type?.toLowerCase() ?? '');
	if (ofType === undefined || named?.field === ofType)
		return named !== undefined && ASKED.has(named.field) ? named : undefined;
	return asksOfSomebodyElse(labels) ? undefined : { field: ofType, rank: RANK_OF_A_KIND };
}

/** Whether a question asks for the data of somebody else than who answers, by its wordings. */
export function asksOfSomebodyElse(labels: readonly string[]): boolean {
	return labels.some((label) => SOMEBODY_ELSE.test(label));
}

const LONGEST_LABEL = 80;

function askedBy(label: string): Asked | undefined {
	if (label.length > LONGEST_LABEL) return undefined;
	return wordingsOf(label)
		.map(readWords)
		.find((asked) => asked !== undefined);
}

function readWords(words: string): Asked | undefined {
	const target = findTarget(words);
	if (target?.section === 'user_data')
		return { field: target.field, rank: Math.min(target.rank, WEAKEST_WORDING) };
	return isWholeName(words) ? { field: FULL_NAME, rank: 0 } : undefined;
}

/** The words with which forms lead up to what they ask for, in the languages of the table of names. */
const LEADS: readonly RegExp[] = [
	/^(?:please|kindly|bitte|por favor|per favore|s'il vous plaît|veuillez|alstublieft|prosz[eę])[\s,]+/i,
	/^(?:can|could|may|might) (?:we|i|you) (?:have|get|ask|tell us|give us|leave us|share)\s+/i,
	/^(?:enter|provide|type|give|insert|leave|share|add|submit|confirm|tell)\s+(?:(?:us|in)\s+)?/i,
	/^(?:what is|what's|whats|what are|and)\s+/i,
	/^(?:¿?\s*cu[áa]l es|indica|introduce|introduzca|escribe|escriba|ingresa|ingrese|déjanos)\s+/i,
	/^(?:qual é|qual e|qual o|informe|digite|insira|preencha|deixe)\s+/i,
	/^(?:quel est|quelle est|entrez|saisissez|saisir|indiquez|renseigner|indiquer)\s+/i,
	/^(?:wie lautet|wie ist|geben sie|gib|nennen sie|was ist)\s+/i,
	/^(?:qual è|inserisci|indica|scrivi|inserire)\s+/i,
	/^(?:wat is|vul|voer|geef|podaj|wpisz|jaki jest|jakie jest)\s+/i,
	/^(?:your|my|the|a|tu|su|mi|tus|sus|o|seu|sua|teu|meu|votre|vos|ton|ta|ihre|ihren|ihr|deine|deinen|dein|meine|mein|il tuo|la tua|il suo|la sua|tuo|tua|suo|je|jouw|uw|twój|twoje|twoj)[\s_-]+/i,
	/^(?:best|preferred|primary|personal|main|current|valid|correct|contact|active|melhor|mejor|meilleure?|migliore?|beste)[\s_-]+/i,
];

const MOST_LEADS = 4;

/** What forms add of why they ask: `email to reach you`, `number where we can call you`. */
const REASON =
	/\s(?:to (?:reach|contact|call|text|email|send|get in touch)|where (?:we|you)|so (?:we|that|you)|we (?:can|should|may)|at which)\s.*$/i;

/** The label as it stands, and without what leads up to it or explains it. */
function wordingsOf(label: string): readonly string[] {
	const plain = label
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	let words = plain
		.split(/[([{]/, 1)[0]
		.replace(/(?<![\s?¿!*:.])[\s?¿!*:.]+$/, '')
		.replace(/^¿\s*/, '');
	const found = [plain, words];
	for (let count = 0; count < MOST_LEADS; count++) {
		const lead = LEADS.find((candidate) => candidate.test(words));
		if (lead === undefined) break;
		words = words.replace(lead, '').trim();
		found.push(words);
	}
	if (REASON.test(words) && !SOMEBODY_ELSE.test(words)) found.push(words.replace(REASON, ''));
	return found;
}
