import type { RawObject } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Answer } from '../answers';
import { has, is, lacks, row, type Format } from '../format';

/**
 * An appointment of Acuity Scheduling as its API gives it (n8n's trigger with Resolve Data). The webhook itself names the
 * appointment by its ID only. `datetime` is when the appointment takes place.
 */
export const acuity: Format = {
	id: 'acuity',
	displayName: 'Acuity Appointment',
	sources: [
		'Acuity Scheduling API: Appointments',
		'Acuity Scheduling: Webhooks',
		'n8n: Acuity Scheduling Trigger node',
	],
	unverified:
		'Replies name the currency of the price nowhere, so that the price is not read; dateCreated is a day in the zone of the account.',
	recognizedBy: [
		[has('appointmentTypeID'), has('calendarID'), has('action')],
		[has('appointmentTypeID'), has('datetime'), has('email')],
		[has('appointmentTypeID'), has('confirmationPage')],
		[has('appointmentTypeID'), has('firstName'), has('calendarID')],
	],
	incomplete: [
		{
			when: [has('action'), lacks('email'), lacks('firstName'), lacks('phone')],
			what: 'The webhook names the appointment by its ID only',
			cure: 'Turn on Resolve Data in the Acuity Scheduling Trigger, or get the appointment by its ID first.',
		},
	],
	eventNames: [{ when: [], event: 'Schedule' }],
	leftOut: [
		{ when: [is('action', 'canceled', 'appointment.canceled')], code: 'appointment_canceled' },
		{ when: [is('canceled', 'true')], code: 'appointment_canceled' },
		{ when: [is('noShow', 'true')], code: 'appointment_canceled' },
		{ when: [is('action', 'rescheduled', 'appointment.rescheduled')], code: 'appointment_moved' },
		{ when: [is('action', 'changed', 'appointment.changed')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'datetimeCreated'),
		row('event_id', 'id'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone'),
		row('user_data.fn', 'firstName'),
		row('user_data.ln', 'lastName'),
		row('lead.created_time', 'datetimeCreated'),
	],
	answers: readAnswers,
	timesWithoutZone: ['dateCreated'],
	ignored: [
		'action',
		'datetime',
		'date',
		'time',
		'endTime',
		'calendar',
		'type',
		'timezone',
		'forms',
		'formsText',
		'notes',
		'location',
		'category',
		'labels',
	],
};

/** Intake forms: `[{ name, values: [{ name, value }] }]`. */
function readAnswers({ forms }: RawObject): readonly Answer[] {
	return (Array.isArray(forms) ? forms : []).flatMap((form: unknown, formIndex) =>
		(isObject(form) && Array.isArray(form.values) ? form.values : []).flatMap(
			(entry: unknown, index: number) =>
				isObject(entry)
					? [
							{
								labels: [readText(entry.name) ?? ''],
								value: entry.value,
								path: `forms[${formIndex}].values[${index}].value`,
							},
						]
					: [],
		),
	);
}
