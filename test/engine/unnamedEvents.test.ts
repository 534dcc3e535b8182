/** Items whose event nobody names, with the default of Event Name, in n8n's engine against the Graph double. */
import type { IDataObject } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const order = (more: IDataObject): IDataObject => ({
	order_date: minutesAgo(5),
	email: 'mia.reed@example.com',
	total: '20.00 EUR',
	order_id: 'O-1',
	...more,
});

const validate = async (item: IDataObject): Promise<IDataObject> => {
	const { outputs } = await runSendEvent(double, {
		items: [item],
		parameters: {
			operation: 'validate',
			actionSource: 'other',
			mappingMode: 'autoMapInputData',
			eventName: 'fromInput',
			options: { simplify: true },
		},
	});
	return outputs[0][0].json;
};

describe('Event Name on From Input', () => {
	it.each([
		[{ status: 'refunded' }, 'refund'],
		[{ payment_status: 'failed' }, 'payment_failed'],
		[{ event: 'subscription.cancelled' }, 'order_canceled'],
		[{ total: '-20.00 EUR' }, 'refund'],
		[{ event: 'cart_updated' }, 'not_a_conversion'],
	])('sends no purchase for %j', async (more, codes) => {
		expect(await validate(order(more))).toMatchObject({ status: 'skipped', codes });
	});

	it.each([
		[{}, 'Purchase'],
		[{ event: 'add_to_cart' }, 'AddToCart'],
	])('sends %j as %s', async (more, eventName) => {
		expect(await validate(order(more))).toMatchObject({ status: 'valid', event_name: eventName });
	});
});

it('a refusal for want of a person says where one stands that was not read', async () => {
	const item = {
		order_date: minutesAgo(5),
		total: 20,
		currency: 'EUR',
		zork: { email: 'm@example.com' },
	};
	const { status, reason } = await validate(item);
	expect(status).toBe('would_be_refused');
	expect(reason).toContain('Email was not sent: it stands at zork.email');
});
