import { has, is, isNot, row, type Format } from '../format';

/** An appointment of GoHighLevel, from the webhooks of its API 2; its contact is an ID, whose identifiers users put beside it. */
export const goHighLevelAppointment: Format = {
	id: 'goHighLevelAppointment',
	displayName: 'GoHighLevel Appointment',
	sources: ['HighLevel API: Webhook events, AppointmentCreate', 'HighLevel API: Get Appointment'],
	recognizedBy: [
		[{ path: 'type', matches: /^Appointment(?:Create|Update|Delete)$/ }, has('appointment')],
		[has('appointmentStatus'), has('calendarId'), has('contactId')],
	],
	recordAt: ['appointment'],
	eventNames: [
		{ when: [isNot('@body.type', 'appointmentupdate', 'appointmentdelete')], event: 'Schedule' },
	],
	leftOut: [
		{ when: [is('@body.type', 'appointmentdelete')], code: 'appointment_canceled' },
		{
			when: [is('appointmentStatus', 'cancelled', 'canceled', 'noshow', 'no-show', 'invalid')],
			code: 'appointment_canceled',
		},
	],
	rows: [
		row('event_time', 'dateAdded'),
		row('event_id', 'id'),
		row('user_data.em', 'contact.email'),
		row('user_data.ph', 'contact.phone'),
		row('user_data.full_name', 'contact.name'),
		row('user_data.external_id', 'contactId'),
		row('lead.created_time', 'dateAdded'),
	],
	ignored: [
		'type',
		'locationId',
		'assignedUserId',
		'users',
		'title',
		'address',
		'notes',
		'source',
		'startTime',
		'endTime',
		'dateUpdated',
		'groupId',
		'timestamp',
		'webhookId',
	],
};
