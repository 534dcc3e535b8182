/** Forms of site builders and plugins in the shapes in which they are sent, and the whole event of each. */
import { outcomeOf, webhook } from '../../support';

describe('Wix', () => {
	it('fields by their labels, by numbered names and in the contact', () => {
		const body = {
			data: {
				formName: 'Contact',
				submissionTime: '2026-10-05T14:05:00.123Z',
				'field:email_1': 'mia.reed@example.com',
				'field:message_2': 'Hi',
				submissions: [
					{ label: 'Email', value: 'mia.reed@example.com' },
					{ label: 'First name', value: 'Mia' },
				],
				submissionId: 's1',
				contactId: 'c1',
				contact: { name: { first: 'Mia', last: 'Reed' }, phone: '+15125550147', contactId: 'c1' },
			},
		};
		expect(outcomeOf(webhook(body))).toEqual({
			format: 'wixForm',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:05:00.123Z',
				event_id: 's1',
				user_data: {
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					external_id: 'c1',
					em: 'mia.reed@example.com',
				},
				custom_data: {},
			},
		});
	});
});

describe('Cognito Forms', () => {
	const body = {
		Form: { Id: '1', InternalName: 'Quote', Name: 'Quote' },
		Name: { First: 'Mia', FirstAndLast: 'Mia Reed', Last: 'Reed' },
		Email: 'mia.reed@example.com',
		Phone: '(512) 555-0147',
		Address: {
			City: 'Austin',
			Country: 'United States',
			CountryCode: 'US',
			PostalCode: '78701',
			State: 'Texas',
		},
		Entry: {
			Number: 5,
			Status: 'Submitted',
			DateSubmitted: '2026-10-05T14:05:00.123Z',
			Origin: { IpAddress: '81.2.69.160', City: 'Dallas', UserAgent: 'Mozilla/5.0' },
			User: { Email: 'owner@agency.example', Name: 'Olaf Owner' },
		},
		Id: '1-5',
	};

	it('an entry, without the member of staff and the place of the address', () => {
		expect(outcomeOf(webhook(body))).toEqual({
			format: 'cognitoForms',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:05:00.123Z',
				event_id: '1-5',
				user_data: {
					client_ip_address: '81.2.69.160',
					client_user_agent: 'Mozilla/5.0',
					fn: 'Mia',
					ln: 'Reed',
					em: 'mia.reed@example.com',
					ph: '(512) 555-0147',
					ct: 'Austin',
					country: 'United States',
					zp: '78701',
					st: 'Texas',
				},
				custom_data: {},
			},
		});
	});

	it('an entry that was not sent off is left out', () => {
		const entry = { ...body.Entry, Status: 'Incomplete' };
		expect(outcomeOf(webhook({ ...body, Entry: entry })).leftOut).toBe('form_not_sent');
	});
});

describe('Fluent Forms', () => {
	const body = {
		__fluent_form_embded_post_id: '22',
		names: { first_name: 'Mia', last_name: 'Reed' },
		email: 'mia.reed@example.com',
		__submission: {
			id: '7',
			form_id: '3',
			source_url: 'https://shop.example/contact/',
			user_id: '1',
			status: 'unread',
			ip: '81.2.69.160',
			created_at: '2026-10-05 14:05:00',
		},
	};

	it('an entry, without the user of the site', () => {
		expect(outcomeOf(webhook(body))).toEqual({
			format: 'fluentForms',
			eventName: 'Lead',
			event: {
				event_id: '7',
				event_source_url: 'https://shop.example/contact/',
				user_data: {
					client_ip_address: '81.2.69.160',
					fn: 'Mia',
					ln: 'Reed',
					em: 'mia.reed@example.com',
				},
				custom_data: {},
			},
		});
	});

	it('spam is left out', () => {
		const submission = { ...body.__submission, status: 'spam' };
		expect(outcomeOf(webhook({ ...body, __submission: submission })).leftOut).toBe('spam');
	});
});

describe('Google Forms', () => {
	it('a sheet with amounts is no form: its amounts count', () => {
		const row = {
			Timestamp: '10/14/2026 14:05:00',
			'Email Address': 'mia.reed@example.com',
			'Order Total (EUR)': '49.90',
		};
		expect(outcomeOf(row)).toEqual({
			format: undefined,
			eventName: undefined,
			event: {
				event_time: '10/14/2026 14:05:00',
				user_data: { em: 'mia.reed@example.com' },
				custom_data: { value: '49.90', currency: 'EUR' },
			},
		});
	});
});

describe('the file that Ads Manager downloads, in other languages', () => {
	it.each<readonly [string, object]>([
		[
			'German',
			{
				'e-mail-adresse': 'mia.reed@example.com',
				vollständiger_name: 'Mia Reed',
				telefonnummer: 'p:+15125550147',
			},
		],
		[
			'Spanish',
			{
				correo_electrónico: 'mia.reed@example.com',
				nombre_completo: 'Mia Reed',
				número_de_teléfono: 'p:+15125550147',
			},
		],
		[
			'Portuguese',
			{ email: 'mia.reed@example.com', nome_completo: 'Mia Reed', telefone: 'p:+15125550147' },
		],
		[
			'Italian',
			{
				'e-mail': 'mia.reed@example.com',
				nome_e_cognome: 'Mia Reed',
				numero_di_telefono: 'p:+15125550147',
			},
		],
	])('%s', (_, answers) => {
		const row = {
			id: 'l:1234567890123456',
			created_time: '2026-10-05T16:05:00+02:00',
			ad_name: 'Name',
			form_id: 'f:55',
			platform: 'fb',
			...answers,
			lead_status: 'CREATED',
		};
		expect(outcomeOf(row).event).toEqual({
			event_time: '2026-10-05T16:05:00+02:00',
			user_data: {
				lead_id: 'l:1234567890123456',
				em: 'mia.reed@example.com',
				ph: 'p:+15125550147',
				fn: 'Mia',
				ln: 'Reed',
			},
			custom_data: {},
		});
	});
});
