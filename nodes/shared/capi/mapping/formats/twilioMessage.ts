import { has, is, isNot, row, type Condition, type Format } from './format';

const IS_RECEIVED: Condition = is('SmsStatus', 'received');
const IS_INBOUND_CALL: Condition = is('Direction', 'inbound');

/**
 * A message or call that came in at a number of Twilio's. `From` is the person, `To` the business. Where a number was given
 * out (`FromCity`, `FromZip`) says little of where the person lives, and is not read.
 */
export const twilioMessage: Format = {
	id: 'twilioMessage',
	displayName: 'Twilio Message or Call',
	sources: [
		"Twilio Docs: Twilio's request to your incoming message Webhook URL",
		"Twilio Docs: Twilio's request to your incoming Voice URL",
		'Twilio Docs: Inbound Message event',
	],
	recognizedBy: [
		[has('AccountSid'), has('From'), has('MessageSid')],
		[has('AccountSid'), has('From'), has('SmsSid')],
		[has('AccountSid'), has('From'), has('CallSid')],
		[has('data.accountSid'), has('data.messageSid'), has('data.from')],
	],
	recordAt: ['data'],
	eventNames: [
		{ when: [IS_RECEIVED], event: 'Contact' },
		{ when: [has('CallSid'), IS_INBOUND_CALL], event: 'Contact' },
		{ when: [is('eventName', 'com.twilio.messaging.inbound-message.received')], event: 'Contact' },
	],
	leftOut: [
		// What became of a message of the business itself.
		{ when: [has('MessageStatus'), isNot('SmsStatus', 'received')], code: 'own_message' },
		{ when: [{ path: 'Direction', matches: /^outbound/ }], code: 'own_message' },
	],
	rows: [
		row('event_time', 'timestamp'),
		row('event_id', 'MessageSid', 'messageSid', 'CallSid'),
		row('user_data.ph', 'From', 'from'),
		row('user_data.full_name', 'ProfileName'),
		row('user_data.ctwa_clid', 'ReferralCtwaClid', 'referralCtwaClid'),
	],
	ignored: [
		'data',
		'To',
		'Called',
		'Caller',
		'Body',
		'WaId',
		'FromCity',
		'FromState',
		'FromZip',
		'FromCountry',
	],
};
