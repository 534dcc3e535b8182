import { BUSINESS, OTHER_BUSINESS, PAGE_ID } from '../fixtures';
import type { GraphLead } from '../world';

/** An instant form, which belongs to a Page of a business. */
export interface GraphForm {
	readonly id: string;
	readonly businessId: string;
	readonly pageId?: string;
	readonly name?: string;
	/** True where the Page's Leads Access Manager does not let the token in. */
	readonly leadsAccessRevoked?: boolean;
	/** When set, its leads are refused with 80005 and this number of minutes to wait. */
	readonly throttledMinutes?: number;
}

export const FORMS = {
	newsletter: {
		id: '5000000000000001',
		businessId: BUSINESS.id,
		pageId: PAGE_ID,
		name: 'Newsletter',
	},
	/** A form on the Page of a business that the usual tokens cannot see: 100/33. */
	ofOtherPage: { id: '5000000000000002', businessId: OTHER_BUSINESS.id },
	accessRevoked: { id: '5000000000000003', businessId: BUSINESS.id, leadsAccessRevoked: true },
	/** 80005 on every read. */
	busy: { id: '5000000000000004', businessId: BUSINESS.id, throttledMinutes: 90 },
} as const satisfies Record<string, GraphForm>;

/** The two ads that the form is used in. */
export const LEAD_ADS = { summer: '5100000000000001', winter: '5100000000000002' } as const;

/** A lead of a form, as docs/meta-api.md section 8.3 lists its fields. */
export interface FormLead extends GraphLead {
	readonly createdTime: number;
	readonly formId: string;
	readonly adId: string;
	readonly answers: Readonly<Record<string, readonly string[]>>;
	readonly agreedToTerms: boolean;
}

/** 2026-11-20T10:00:00Z: the first lead; each further one came an hour later. */
export const FIRST_LEAD_SECONDS = 1795168800;

/** 130 leads of one form: three pages of the largest size that the node asks for would hold them, two are needed. */
export const FORM_LEADS: readonly FormLead[] = Array.from({ length: 130 }, (_, index) => ({
	id: String(5200000000000001n + BigInt(index)),
	createdTime: FIRST_LEAD_SECONDS + index * 3600,
	formId: FORMS.newsletter.id,
	adId: index % 2 === 0 ? LEAD_ADS.summer : LEAD_ADS.winter,
	answers: {
		email: [`lead${index}@example.com`],
		full_name: ['Nathan Example'],
		'which_products?': index === 0 ? ['shirts', 'shoes'] : ['shirts'],
	},
	agreedToTerms: index % 3 === 0,
}));
