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
		{ name: 'Tim Berg', email: 'tim@example.com', phone: '+491701111111' },
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
