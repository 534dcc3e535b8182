/** What the guard found, in the words of warnings and refusals. No value is in them, only the path and the kind. */
import { displayName } from '../../fields/fieldNames';
import type { WarningCode } from '../../findings/codes';
import type { Findings } from '../../findings/findings';
import { cureOf, inWords, type KindId } from './kinds';
import type { FieldTreatment } from './treatments';

/** So many fields are told of one by one, so that a long order does not fill the output. */
const MOST_TOLD = 20;

export class GuardFindings {
	private told = 0;

	private untold = 0;

	private lastCode: WarningCode = 'personal_data_removed';

	constructor(private readonly findings: Findings) {}

	/** A field that holds data of a person, and what was done about it. */
	report(path: string, kind: KindId, treatment: FieldTreatment): void {
		if (treatment === 'refuse') return this.refuse(path, [kind]);
		if (this.told >= MOST_TOLD) {
			this.untold++;
			return;
		}
		this.told++;
		this.tell(path, kind, treatment);
	}

	private tell(path: string, kind: KindId, treatment: Exclude<FieldTreatment, 'refuse'>): void {
		const name = nameOf(path);
		const hold = path.endsWith(UNNAMED) ? 'its name seems to hold' : 'it seems to hold';
		const why = `${hold} ${inWords([kind])}`;
		this.lastCode = CODES[treatment];
		this.findings.warn(this.lastCode, path, this.sentence(name, why, path, kind, treatment));
	}

	private sentence(
		name: string,
		why: string,
		path: string,
		kind: KindId,
		treatment: Exclude<FieldTreatment, 'refuse'>,
	): string {
		switch (treatment) {
			case 'send':
				return `${name} was sent, but ${why}, for which Meta may drop the event. ${cureOf(kind)}`;
			case 'remove':
				return `${name} was not sent: ${why}. ${cureOf(kind)}`;
			case 'hash':
				return `${name} was sent as a hash: ${why}.${path === 'event_id' ? OTHER_ID : ''}`;
		}
	}

	/** A page address, and what was found in its parts. */
	reportAddress(path: string, kinds: readonly KindId[], treatment: FieldTreatment): void {
		const [name, words] = [nameOf(path), inWords(kinds)];
		if (treatment === 'refuse') return this.refuse(path, kinds);
		if (treatment === 'send') {
			this.findings.warn(
				'potentially_personal_data',
				path,
				`${name} seems to carry ${words}, for which Meta may drop the event. Set In Page Addresses of Privacy Guard to Clean.`,
			);
			return;
		}
		this.findings.warn(
			'page_address_cleaned',
			path,
			`${name} was sent ${treatment === 'hash' ? 'with the hash of' : 'without'} what seems to be ${words}. Keep it out of the address of the page.`,
		);
	}

	private refuse(path: string, kinds: readonly KindId[]): void {
		const name = nameOf(path);
		this.findings.refuse(
			'personal_data_found',
			path,
			`${name} seems to hold ${inWords(kinds)}, which Meta forbids there.`,
			`Take it out of ${name}, or list ${name} in Except Fields of Privacy Guard if it is none.`,
		);
	}

	/** How many more fields there were. */
	finish(): void {
		if (this.untold > 0)
			this.findings.warn(
				this.lastCode,
				'custom_data',
				`Custom Data seems to hold data of a person in ${this.untold} more places, which were treated as those before.`,
			);
	}

	/** Words of a category that Meta calls sensitive. */
	warnOfSensitiveWords(path: string, category: string, rule: string): void {
		this.findings.warn(
			'sensitive_words',
			path,
			`${nameOf(path)} holds words of ${category}. ${rule}`,
		);
	}
}

const CODES = {
	send: 'potentially_personal_data',
	remove: 'personal_data_removed',
	hash: 'personal_data_hashed',
} as const;

/** A key that is not shown (showableKey). */
const UNNAMED = '(unnamed)';

const OTHER_ID =
	' The browser’s event has another ID now, so Meta counts both: give both an ID without such data.';

/** In products and lists the place goes before the field: `Contents [0]: Title`. */
function nameOf(path: string): string {
	if (path.endsWith(UNNAMED)) return 'A field';
	const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
	return parent.endsWith(']') ? `${displayName(parent)}: ${displayName(path)}` : displayName(path);
}
