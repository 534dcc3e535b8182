import { isContactKey, isPersonalKey } from '../../../../nodes/shared/capi/fields/personalKeys';
import { PERSON_TABLE } from '../../../../nodes/shared/capi/fields/person';
import { build, eventFrom, purchase, ready, sentOf, warningsOf, withCustomData } from './support';

describe('keys under which data about a person stands', () => {
	it.each([
		// a person's name
		'name',
		'Name',
		'full_name',
		'fullName',
		'Full Name:',
		'customer_name',
		'Contact: Full Name',
		'user_name',
		'your-name',
		'Your Name *',
		'billing.name',
		'customer[name]',
		'lead_name',
		'client name',
		'buyer_name',
		'owner_name',
		'sales_rep_name',
		'middle_name',
		'first_name',
		'firstname',
		'fname',
		'given_name',
		'last_name',
		'surname',
		'family_name',
		'name_surname',
		'cardholder_name',
		'Vorname',
		'Nachname',
		'nombre',
		'Nombre y apellidos',
		'apellidos',
		'prénom',
		'Nome Completo',
		'cognome',
		'imię',
		'nazwisko',
		'ad_soyad',
		'nama lengkap',
		'họ tên',
		'氏名',
		'姓名',
		'이름',
		'الاسم',
		'नाम',
		// contact data
		'email',
		'E-Mail',
		'customer_email',
		'email_2',
		'work_email',
		'Adresse e-mail',
		'correo electrónico',
		'メールアドレス',
		'agent_email',
		'phone',
		'phone_2',
		'mobile',
		'cell_phone',
		'whatsapp',
		'Telefonnummer',
		'teléfono',
		'telefone',
		'电话',
		// numbers that states and taxes give to people
		'CPF',
		'cpf_cnpj',
		'CNPJ',
		'RG',
		'SSN',
		'social_security_number',
		'DNI',
		'NIE',
		'NIF',
		'CIF',
		'codice_fiscale',
		'Codice Fiscale',
		'NIK',
		'KTP',
		'no_ktp',
		'aadhaar',
		'aadhar_number',
		'PAN',
		'pan_number',
		'CURP',
		'RFC',
		'RUT',
		'passport',
		'passport_no',
		'Passport Number',
		'tax_id',
		'customer_tax_id',
		'vat_id',
		'vat_number',
		'national_id',
		'id_number',
		'PESEL',
		'TCKN',
		'tc_kimlik_no',
		'BSN',
		'steuer-id',
		'cuit',
		'cedula',
		'driver_license',
		'drivers_license_number',
		'personnummer',
		'身份证号',
		'マイナンバー',
		'주민등록번호',
		// birth and gender
		'dob',
		'birthday',
		'birth_date',
		'date_of_birth',
		'Geburtsdatum',
		'fecha de nacimiento',
		'data_nascimento',
		'gender',
		'sex',
		'Geschlecht',
		// addresses
		'address',
		'address1',
		'address_line_2',
		'addressLine1',
		'street',
		'street_address',
		'billing_address',
		'shipping_address_1',
		'home_address',
		'Straße',
		'Hausnummer',
		'dirección',
		'endereço',
		'indirizzo',
		'住所',
		'地址',
		// browser and device
		'ip',
		'ip_address',
		'client_ip',
		'remote_addr',
		'customer_ip_address',
		'user_agent',
		'browser_user_agent',
		'fbp',
		'fbc',
		'fbclid',
		'madid',
		// what is secret
		'password',
		'iban',
		'card_number',
		'credit_card_number',
		'cvv',
	])('%s is one', (key) => {
		expect(isPersonalKey(key)).toBe(true);
	});

	it.each([
		'company',
		'company_name',
		'product_name',
		'event_name',
		'content_name',
		'campaign_name',
		'store_name',
		'plan',
		'plan_name',
		'brand_name',
		'category_name',
		'file_name',
		'domain_name',
		'ad',
		'ad_name',
		'adset_name',
		'form_name',
		'source',
		'lead_source',
		'medium',
		'city',
		'country',
		'region',
		'postal_code',
		'neighborhood',
		'currency',
		'coupon',
		'note',
		'message',
		'Your message',
		'language',
		'rating',
		'tax',
		'vat',
		'tax_total',
		'shipping',
		'discount',
		'customer_type',
		'user_type',
		'customer_segment',
		'device',
		'page',
		'url',
		'hp',
		'horsepower',
		'ten',
		'payment_method',
		'shipping_method',
		'status',
		'score',
		'price',
		'trip',
		'ship',
		'zip_file',
		'panel',
		'niece',
		'recipe',
		'address_verified_count',
	])('%s is none', (key) => {
		expect(isPersonalKey(key)).toBe(false);
	});

	it('are all names under which automatic mapping finds a name, contact data, birth date, gender, address or browser', () => {
		const EVERYDAY: Record<string, string[]> = {
			client_user_agent: ['ua'],
			fn: ['first'],
			ln: ['last'],
		};
		for (const field of [
			'em',
			'ph',
			'fn',
			'ln',
			'db',
			'ge',
			'client_ip_address',
			'client_user_agent',
			'fbc',
			'fbp',
			'madid',
		] as const) {
			const missed = [field, ...PERSON_TABLE[field].aliases].filter((name) => !isPersonalKey(name));
			expect({ field, missed }).toEqual({ field, missed: EVERYDAY[field] ?? [] });
		}
	});

	it('are looked for in page addresses only where they are no everyday words there', () => {
		for (const key of ['email', 'customer_email', 'phone', 'firstname', 'full_name', 'Vorname'])
			expect(isContactKey(key)).toBe(true);
		for (const key of ['name', 'pan', 'rut', 'cif', 'first', 'last', 'utm_source'])
			expect(isContactKey(key)).toBe(false);
		expect(
			warningsOf(build(purchase({ event_source_url: 'https://a.example/?name=blue-shoe&pan=1' }))),
		).toEqual([]);
	});

	it('takes an endless key in no time', () => {
		expect(isPersonalKey('customer'.repeat(100_000))).toBe(false);
	});
});

describe('custom data', () => {
	it('never holds them, and says so', () => {
		const fields = {
			Name: 'Mia Reed',
			CPF: '111.444.777-35',
			'Your message': 'call me',
			company: 'Acme',
		};
		expect(sentOf(fields)).toEqual({ 'Your message': 'call me', company: 'Acme' });
		const outcome = build(withCustomData(fields));
		expect(warningsOf(outcome)).toEqual([
			'personal_field_removed custom_data.Name',
			'personal_field_removed custom_data.CPF',
		]);
		expect(JSON.stringify(outcome.warnings)).not.toMatch(/Mia|111/);
	});

	it('never holds them inside of lists either', () => {
		const guests = [
			{ seat: 3, full_name: 'Mia Reed', email: 'mia@example.com' },
			{ seat: 4, nested: [{ passport: 'X1', ok: 1 }] },
		];
		expect(sentOf({ guests })).toEqual({ guests: [{ seat: 3 }, { seat: 4, nested: [{ ok: 1 }] }] });
		expect(warningsOf(build(withCustomData({ guests })))).toEqual([
			'personal_field_removed custom_data.guests',
		]);
	});

	it('keeps named options of a product', () => {
		const options = [{ name: 'Color', value: 'red' }];
		expect(sentOf({ options })).toEqual({ options });
		expect(warningsOf(build(withCustomData({ options })))).toEqual([]);
	});

	it("keeps the parameters of Meta's verticals", () => {
		const home = {
			city: 'Berlin',
			region: 'BE',
			country: 'DE',
			postal_code: '10115',
			neighborhood: 'Mitte',
			num_beds: 2,
		};
		expect(ready(build(eventFrom('chat', { custom_data: home }))).custom_data).toEqual(home);
	});
});
