/** Who signs up and pays for somebody else is the customer; nothing about a child is sent. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';

const CHILD = {
	name: 'Tim Berg',
	first_name: 'Tim',
	last_name: 'Berg',
	email: 'tim@example.com',
	phone: '+491701111111',
	birthdate: '2015-01-02',
	gender: 'm',
};
const PARENT = {
	first_name: 'Anna',
	last_name: 'Berg',
	email: 'anna@example.com',
	phone: '+491702222222',
};
const PARENT_SENT = { em: 'anna@example.com', ph: '+491702222222', fn: 'Anna', ln: 'Berg' };

function readingOf(item: Record<string, unknown>) {
	const [reading] = readItem(item);
	if (reading === undefined || !('event' in reading)) throw new Error('no event');
	return {
		person: reading.event.user_data,
		warned: reading.warnings
			.filter(({ code }) => code === 'dependent_left_out')
			.map(({ message }) => message),
	};
}

const NOT_SENT = (paths: string) => [
	`The parent or buyer was taken as the customer, and what may be about another person was not sent: ${paths}. Give Customer Information if that is the customer.`,
];

describe('an item with the object of a child', () => {
	it.each([...['student', 'participant', 'patient', 'attendee', 'guest', 'member']])(
		'is the parent’s: %s',
		(name) => {
			for (const parent of ['parent', 'guardian', 'payer', 'customer', 'contact']) {
				const read = readingOf({ [name]: CHILD, [parent]: PARENT });
				expect(read.person).toEqual(PARENT_SENT);
				expect(read.warned).toEqual(NOT_SENT(name));
				expect(readingOf({ [parent]: PARENT, [name]: CHILD })).toEqual(read);
			}
		},
	);

	it.each(['child', 'children', 'kid', 'minor', 'pupil', 'dependent', 'recipient'])(
		'has nothing of the %s in it',
		(name) => {
			const list = name === 'children' ? [CHILD] : CHILD;
			expect(readingOf({ [name]: list, parent: PARENT }).person).toEqual(PARENT_SENT);
			expect(readingOf({ [name]: list, email: 'anna@example.com' }).person).toEqual({
				em: 'anna@example.com',
			});
		},
	);

	it('is that of the parent inside of it', () => {
		const read = readingOf({ student: { ...CHILD, guardian: PARENT } });
		expect(read).toEqual({ person: PARENT_SENT, warned: NOT_SENT('student') });
	});

	it('is the student’s where nobody else can be reached', () => {
		const parent = { id: 7, name: 'Faculty of Arts' };
		expect(readingOf({ student: PARENT, parent })).toEqual({ person: PARENT_SENT, warned: [] });
	});
});

describe('an item whose fields name a parent', () => {
	it.each([
		{ child_first_name: 'Tim', child_dob: '2015-01-02' },
		{ student_first_name: 'Tim', student_email: 'tim@example.com', student_gender: 'm' },
		{ participant_name: 'Tim Berg', participant_birthdate: '2015-01-02' },
		{ first_name: 'Tim', last_name: 'Berg', date_of_birth: '2015-01-02', gender: 'm' },
		{ name: 'Tim Berg', email: 'tim@example.com', date_of_birth: '2015-01-02' },
		{ child_name: 'Tim', email: 'tim@example.com' },
		{ student: CHILD, first_name: 'Tim', email: 'tim@example.com' },
	])('has nothing of the child in it: %j', (child) => {
		const parent = { parent_email: 'anna@example.com', "Parent's Phone": '+491702222222' };
		const read = readingOf({ ...child, ...parent, city: 'Bonn' });
		expect(read.person).toEqual({ em: 'anna@example.com', ph: '+491702222222', ct: 'Bonn' });
		expect(read.warned).toEqual([expect.stringContaining(Object.keys(child)[0])]);
		expect(readingOf({ city: 'Bonn', ...parent, ...child }).person).toEqual(read.person);
	});

	it('has the name of the parent', () => {
		expect(
			readingOf({
				'Guardian Name': 'Anna Berg',
				'Guardian Email': 'anna@example.com',
				'Child Name': 'Tim Berg',
			}).person,
		).toEqual({ em: 'anna@example.com', fn: 'Anna', ln: 'Berg' });
	});

	it('keeps the address of whoever filled in the form beside the name of a child', () => {
		expect(
			readingOf({ email: 'anna@example.com', parent_phone: '+491702222222', child_name: 'Tim' })
				.person,
		).toEqual({ em: 'anna@example.com', ph: '+491702222222' });
	});

	it('is the person’s own where the parent is another record', () => {
		const item = { email: 'mia@example.com', parent_id: '77', parent_name: 'Acme Holding' };
		expect(readingOf(item)).toEqual({ person: { em: 'mia@example.com' }, warned: [] });
	});
});

describe('an item that says how to reach the person', () => {
	const OWN = { first_name: 'Mia', email: 'mia@example.com' };
	const OWN_SENT = { fn: 'Mia', em: 'mia@example.com' };

	function warningsOf(item: Record<string, unknown>) {
		const [reading] = readItem(item);
		return 'warnings' in reading ? reading.warnings.map(({ message }) => message) : [];
	}

	it.each([
		{ parent_email: 'anna@example.com' },
		{ guardian_email: 'anna@example.com', guardian_phone: '+491702222222' },
		{ "Parent's Phone": '+491702222222', parent_first_name: 'Anna' },
		{ parent: PARENT },
		{ guardians: [PARENT] },
		{ contact: { ...PARENT, relationship: 'Mother' } },
	])('has nothing of the parent in it, and says so: %j', (parent) => {
		const said = [
			expect.stringContaining('What the item says of a parent or guardian was not sent'),
		];
		for (const item of [
			{ ...OWN, ...parent },
			{ ...parent, ...OWN },
		]) {
			expect(readingOf(item).person).toEqual(OWN_SENT);
			expect(warningsOf(item)).toEqual(said);
		}
		expect(readingOf({ customer: OWN, ...parent }).person).toEqual(OWN_SENT);
		expect(readingOf({ customer: { ...OWN, ...parent } }).person).toEqual(OWN_SENT);
	});

	it('is the person’s own with a number of a student or member, too', () => {
		for (const name of ['student_id', 'member_id'])
			expect(readingOf({ ...OWN, parent_email: 'anna@example.com', [name]: '77' }).person).toEqual({
				...OWN_SENT,
				external_id: '77',
			});
	});

	it.each([
		{ mother_email: 'anna@example.com' },
		{ father_phone: '+491702222222', 'Emergency Contact Phone': '+491702222222' },
		{ emergency_contact_email: 'anna@example.com', emergency_contact: PARENT },
		{ spouse_email: 'anna@example.com', next_of_kin_phone: '+491702222222' },
		{ parent_first_name: 'Anna', parent_city: 'Bonn' },
	])('has nothing of relatives in it: %j', (relative) => {
		expect(readingOf({ ...OWN, ...relative }).person).toEqual(OWN_SENT);
		expect(readingOf({ ...relative, ...OWN }).person).toEqual(OWN_SENT);
	});

	it.each([
		[{ mother_email: 'anna@example.com' }, 'Email', 'mother_email'],
		[{ emergencyContactEmail: 'anna@example.com' }, 'Email', 'emergencyContactEmail'],
		[{ email_of_mother: 'anna@example.com' }, 'Email', 'email_of_mother'],
		[{ next_of_kin_phone: '+491702222222' }, 'Phone', 'next_of_kin_phone'],
	])('is told of where that is all there is: %j', (item, field, path) => {
		expect(readingOf(item).person).toEqual({});
		expect(warningsOf(item)).toEqual([
			`${field} was not sent: it stands at ${path}, and nothing says that it is the customer’s. Name the customer’s object customer.`,
		]);
	});

	it.each([
		{ support_email: 'a@example.com' },
		{ owner_phone: '+491702222222' },
		{ email_id: 'x' },
	])('is not told of what is of whoever sells: %j', (item) => {
		expect(warningsOf(item)).toEqual([]);
	});
});

it('a parent who is named in an object is not mixed with the child beside it', () => {
	const child = { first_name: 'Tim', last_name: 'Berg', birthdate: '2015-01-02' };
	expect(readingOf({ ...child, parent: PARENT }).person).toEqual(PARENT_SENT);
});

describe('a form that asks for a parent', () => {
	const form = (answers: Record<string, string>) =>
		readingOf({
			fields: Object.entries(answers).map(([label, value]) => ({ label, value })),
		}).person;

	it('is the parent’s where it asks nobody else for a contact, or names a child', () => {
		const parent = { 'Parent Email': 'anna@example.com', "Parent's phone?": '+491702222222' };
		const sent = { em: 'anna@example.com', ph: '+491702222222' };
		expect(form({ 'Student Name': 'Tim Berg', ...parent })).toEqual(sent);
		expect(form({ 'Your Name': 'Tim Berg', ...parent })).toEqual(sent);
		expect(form({ 'Child Name': 'Tim', 'Date of birth': '2015-01-02', ...parent })).toEqual(sent);
	});

	it('is the person’s own where it asks for their contact', () => {
		expect(
			form({ Name: 'Mia Reed', Email: 'mia@example.com', 'Parent Email': 'anna@example.com' }),
		).toEqual({ em: 'mia@example.com', fn: 'Mia', ln: 'Reed' });
	});
});

describe('the name of a recipient', () => {
	it('is not the buyer’s where the recipient can be reached apart', () => {
		expect(
			readingOf({
				email: 'anna@example.com',
				recipient_name: 'Uli Gast',
				recipient_email: 'uli@example.com',
			}).person,
		).toEqual({ em: 'anna@example.com' });
	});
});
