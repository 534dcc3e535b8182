import { compilePath } from '../../../../nodes/shared/n8n/parameters/jsonPath';

const json = {
	email: 'a@example.com',
	'Order ID': 7,
	customer: { phones: ['+491', '+492'], 'first name': 'Ann' },
	none: null,
};

it.each<[expression: string, value: unknown]>([
	['={{ $json.email }}', 'a@example.com'],
	['={{$json.email}}', 'a@example.com'],
	['={{ $json["Order ID"] }}', 7],
	["={{ $json['Order ID'] }}", 7],
	['={{ $json.customer.phones[1] }}', '+492'],
	['={{ $json.customer["first name"] }}', 'Ann'],
	['={{ $json.customer }}', json.customer],
	['={{ $json.none }}', null],
	['={{ $json.missing }}', undefined],
	['={{ $json.missing.deeper }}', undefined],
	['={{ $json.none.deeper }}', undefined],
])('reads %s itself', (expression, value) => {
	expect(compilePath(expression)?.(json)).toEqual(value);
});

it.each([
	'email',
	'={{ $json }}',
	'={{ $json.email.toLowerCase() }}',
	'={{ $json.email }} ',
	'= {{ $json.email }}',
	'=Order {{ $json.email }}',
	'={{ $json.a }}{{ $json.b }}',
	'={{ $json.a + 1 }}',
	'={{ $json.a || "x" }}',
	'={{ $json?.email }}',
	'={{ $("Shop").item.json.email }}',
	'={{ $now }}',
	'={{ $json.constructor }}',
	'={{ $json.__proto__ }}',
	'={{ $json["a\\"b"] }}',
	'={{ $json[$json.key] }}',
])('leaves %s to n8n', (expression) => {
	expect(compilePath(expression)).toBeUndefined();
});
