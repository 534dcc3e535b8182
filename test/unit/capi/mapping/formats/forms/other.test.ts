import { outcomeOf, webhook } from '../../support';

describe('n8n Form Submission', () => {
	it('is a Lead, with the click of the page that opened it', () => {
		const form = {
			'What is your name?': 'Mia Reed',
			'Your E-Mail': 'mia.reed@example.com',
			'Best phone number to reach you': '+15125550147',
			Phone: '+15125550147',
			Budget: '5000',
			submittedAt: '2026-10-05T10:05:00.000-04:00',
			formMode: 'production',
			formQueryParameters: { fbclid: 'IwAR2qwertyUIOP', utm_source: 'facebook' },
		};
		expect(outcomeOf(form)).toEqual({
			format: 'n8nForm',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T10:05:00.000-04:00',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					fbclid: 'IwAR2qwertyUIOP',
				},
				custom_data: {},
			},
		});
	});
});

describe('Google Forms Response', () => {
	const person = { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed', ph: '+15125550147' };

	it.each([
		['Timestamp', 'Email Address', 'What is your full name?', 'Phone number'],
		['Zeitstempel', 'E-Mail-Adresse', 'Vollständiger Name', 'Telefonnummer'],
		['Marca temporal', 'Dirección de correo electrónico', 'Nombre completo', 'Número de teléfono'],
		['Carimbo de data/hora', 'Endereço de e-mail', 'Nome completo', 'Telefone'],
		['Horodateur', 'Adresse e-mail', 'Nom et prénom', 'Numéro de téléphone'],
		['Informazioni cronologiche', 'Indirizzo email', 'Nome e cognome', 'Numero di telefono'],
		['タイムスタンプ', 'メールアドレス', 'お名前', '電話番号'],
	])('a row of the sheet with %s and %s', (timestamp, email, name, phone) => {
		const row = {
			row_number: 2,
			[timestamp]: '2026/10/05 16:05:00',
			[email]: person.em,
			[name]: 'Mia Reed',
			[phone]: person.ph,
			Rating: 5,
		};
		expect(outcomeOf(row)).toEqual({
			format: 'googleForm',
			eventName: 'Lead',
			event: { event_time: '2026/10/05 16:05:00', user_data: person, custom_data: {} },
		});
	});

	it('what Apps Script gives of a submission', () => {
		const submission = {
			values: ['10/23/2026 16:05:00', 'mia.reed@example.com', 'Mia Reed', '+15125550147'],
			namedValues: {
				Timestamp: ['10/23/2026 16:05:00'],
				'Email Address': ['mia.reed@example.com'],
				'Your name': ['Mia Reed'],
				'Phone number': ['+15125550147'],
				Message: [''],
			},
			range: { columnStart: 1, rowStart: 2 },
			triggerUid: '4034124084959907503',
		};
		expect(outcomeOf(webhook(submission)).event).toEqual({
			event_time: '10/23/2026 16:05:00',
			user_data: person,
			custom_data: {},
		});
	});

	it("a response of the Forms API has no questions, only the respondent's address", () => {
		const response = {
			responseId: 'ACYDBNg1',
			createTime: '2026-10-05T14:04:00.000Z',
			lastSubmittedTime: '2026-10-05T14:05:00.000Z',
			respondentEmail: 'mia.reed@example.com',
			answers: {
				'1a2b': { questionId: '1a2b', textAnswers: { answers: [{ value: 'Mia Reed' }] } },
			},
		};
		expect(outcomeOf(response)).toEqual({
			format: 'googleForm',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:05:00.000Z',
				event_id: 'ACYDBNg1',
				user_data: { em: person.em },
				custom_data: {},
			},
		});
	});
});

describe('Unbounce Form Submission', () => {
	const data = {
		name: ['Mia Reed'],
		email: ['mia.reed@example.com'],
		phone_number: ['+15125550147'],
		ip_address: ['81.2.69.160'],
		page_uuid: ['4b1dde06-1a10-4a7f-8c9d-29c8a8c1d9a7'],
		variant: ['a'],
		time_submitted: ['08:03 PM UTC'],
		date_submitted: ['2026-10-05'],
		page_url: ['https://land.example/offer?fbclid=IwAR2qwertyUIOP'],
		page_name: ['Offer'],
	};

	it.each([
		[
			'fields as JSON text',
			webhook({
				page_uuid: data.page_uuid[0],
				page_url: data.page_url[0],
				variant: 'a',
				'data.json': JSON.stringify(data),
			}),
		],
		['fields by themselves', data],
	])('%s are a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'unbounce',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05 08:03 PM UTC',
				event_source_url: 'https://land.example/offer?fbclid=IwAR2qwertyUIOP',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					client_ip_address: '81.2.69.160',
					fbclid: 'IwAR2qwertyUIOP',
					fn: 'Mia',
					ln: 'Reed',
				},
				custom_data: {},
			},
		});
	});
});
