import { outcomeOf, warningsOf, webhook } from '../../support';

const raw = {
	slug: 'submit/231234567890123/',
	jsExecutionTracker: 'build-date-1791000000000=>init-started:1791000000001',
	submitSource: 'form',
	buildDate: '1791000000000',
	q3_name: { first: 'Ana María', last: 'Núñez Prado' },
	q4_email: 'ana@example.com',
	q5_phoneNumber: { full: '(512) 555-0147' },
	q6_address: {
		addr_line1: '1 Elm',
		addr_line2: '',
		city: 'Austin',
		state: 'TX',
		postal: '78701',
		country: 'United States',
	},
	q7_dateOfBirth: { month: '03', day: '7', year: '1988' },
	q8_howDid: 'A friend told me',
	q9_fbclid: 'IwAR2qwertyUIOP',
	event_id: '1791000000000_231234567890123_abc',
	path: '/submit/231234567890123',
};

const person = {
	fn: 'Ana María',
	ln: 'Núñez Prado',
	em: 'ana@example.com',
	ph: '(512) 555-0147',
	ct: 'Austin',
	st: 'TX',
	zp: '78701',
	country: 'United States',
};

const fields = {
	formID: '231234567890123',
	submissionID: '5712345678901234567',
	webhookURL: 'https://n8n.example/webhook/x',
	ip: '81.2.69.160',
	formTitle: 'Contact',
	pretty: 'Name:Ana María Núñez Prado, Email:ana@example.com',
	username: 'agency',
	type: 'WEB',
};

describe('Jotform Submission', () => {
	const expected = {
		format: 'jotform',
		eventName: 'Lead',
		event: {
			event_id: '5712345678901234567',
			user_data: {
				...person,
				db: '1988-03-07',
				client_ip_address: '81.2.69.160',
				fbclid: 'IwAR2qwertyUIOP',
			},
			custom_data: {},
		},
	};

	it.each([
		['the webhook', webhook({ ...fields, rawRequest: JSON.stringify(raw) })],
		["n8n's trigger", { ...fields, rawRequest: raw }],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual(expected);
	});

	it("n8n's trigger may give the answers by their questions", () => {
		const rawRequest = {
			'Your Name': raw.q3_name,
			'E-mail': 'ana@example.com',
			'What is your favorite color?': 'blue',
		};
		expect(outcomeOf({ ...fields, rawRequest }).event.user_data).toEqual({
			fn: 'Ana María',
			ln: 'Núñez Prado',
			em: 'ana@example.com',
			client_ip_address: '81.2.69.160',
		});
	});

	it("the answers alone, as n8n's trigger gives them by an option", () => {
		expect(outcomeOf(raw).event.user_data).toEqual({
			...person,
			db: '1988-03-07',
			fbclid: 'IwAR2qwertyUIOP',
		});
	});

	const submission = {
		id: '237955080346633702',
		form_id: '31751954731962',
		ip: '81.2.69.160',
		created_at: '2026-10-05 10:05:00',
		status: 'ACTIVE',
		new: '1',
		flag: '0',
		answers: {
			1: { name: 'header', order: '1', text: 'Contact us', type: 'control_head' },
			3: {
				name: 'name',
				order: '2',
				text: 'Wie heißen Sie?',
				type: 'control_fullname',
				answer: { first: 'Ana María', last: 'Núñez Prado' },
			},
			4: {
				name: 'input4',
				order: '3',
				text: 'An welche Adresse dürfen wir schreiben?',
				type: 'control_email',
				answer: 'ana@example.com',
			},
			5: {
				name: 'input5',
				order: '4',
				text: 'Rückruf',
				type: 'control_phone',
				answer: { full: '(512) 555-0147' },
			},
			6: {
				name: 'address',
				order: '5',
				text: 'Address',
				type: 'control_address',
				answer: raw.q6_address,
			},
			8: {
				name: 'clickHere',
				order: '6',
				text: 'Message',
				type: 'control_textarea',
				answer: 'Hello',
			},
		},
		updated_at: null,
	};

	it.each([
		['the submission of the API', submission],
		[
			'the whole reply of the API',
			{ responseCode: 200, message: 'success', content: submission, 'limit-left': 4982 },
		],
	])('%s is read by kind and wording', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'jotform',
			eventName: 'Lead',
			event: {
				event_id: '237955080346633702',
				user_data: { ...person, client_ip_address: '81.2.69.160' },
				custom_data: {},
			},
		});
	});

	it('says that a time without a documented zone was not read', () => {
		expect(warningsOf(submission)).toEqual(['event_time_not_used event_time']);
	});

	it('a deleted submission is left out', () => {
		expect(outcomeOf({ ...submission, status: 'DELETED' }).leftOut).toBe('spam');
	});
});

describe('the answers alone, as n8n’s trigger gives them', () => {
	it('have the numbers of Jotform’s own names behind them', () => {
		expect(
			outcomeOf({
				slug: 'submit/1',
				q3_fullName: { first: 'Mia', last: 'Reed' },
				q4_email4: 'mia@example.com',
				event_id: '171_1_abc',
			}),
		).toEqual({
			format: 'jotform',
			eventName: 'Lead',
			event: { user_data: { fn: 'Mia', ln: 'Reed', em: 'mia@example.com' }, custom_data: {} },
		});
	});
});

describe('a Jotform form with two names', () => {
	const ann = { first: 'Ann', last: 'Miles' };
	const bob = { first: 'Bob', last: 'Hope' };
	const answer = (answers: object) => {
		const { event } = outcomeOf(
			webhook({ ...fields, rawRequest: JSON.stringify({ slug: 'submit/1', ...answers }) }),
		);
		return event.user_data;
	};
	const em = { q4_email: 'ann@example.com' };

	it.each([
		['an emergency contact', { q3_name: ann, ...em, q8_emergencyContact: bob }],
		['an emergency contact before it', { q2_emergencyContact: bob, q3_name: ann, ...em }],
		['a friend', { q3_fullName: ann, ...em, q8_friendsName: bob }],
		['what says nothing', { q8_whoElse: bob, q3_name: ann, ...em }],

		['a preferred name', { q3_preferredName: ann, ...em, q8_spouse: bob }],
	])('takes that of the person, beside %s', (_, answers) => {
		expect(answer(answers)).toMatchObject({ fn: 'Ann', ln: 'Miles', em: 'ann@example.com' });
	});

	it('takes no name of somebody else, and that of a parent who gives no other', () => {
		expect(answer({ ...em, q8_emergencyContact: bob })).not.toHaveProperty('fn');
		expect(answer({ ...em, q8_childName: bob })).not.toHaveProperty('fn');
		expect(answer({ ...em, q8_parentName: ann })).toMatchObject({ fn: 'Ann' });
	});

	it('names both where nothing tells whose they are', () => {
		const item = webhook({
			...fields,
			rawRequest: JSON.stringify({ slug: 'submit/1', q3_name: ann, ...em, q8_name8: bob }),
		});
		expect(warningsOf(item)).toStrictEqual(['two_readings fn', 'two_readings ln']);
		const asText = { q3_name: 'Ann Miles', ...em, q8_name8: 'Bob Hope' };
		expect(answer(asText)).not.toHaveProperty('fn');
	});

	it('reads the kinds of questions that the API gives', () => {
		const { event } = outcomeOf({
			id: '237955080346633702',
			form_id: '31751954731962',
			ip: '81.2.69.160',
			created_at: '2026-11-20 10:00:00',
			answers: {
				1: { name: 'name', text: 'Name', type: 'control_fullname', answer: ann },
				2: { name: 'email', text: 'E-mail', type: 'control_email', answer: 'ann@example.com' },
				3: {
					name: 'emergencyContact',
					text: 'Emergency Contact',
					type: 'control_fullname',
					answer: bob,
				},
			},
		});
		expect(event.user_data).toMatchObject({ fn: 'Ann', ln: 'Miles' });
	});
});
