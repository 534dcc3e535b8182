import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { RunOperation } from '../../../shared/n8n/operations';
import { SEND_EVENT_GROUPS } from '../../../shared/n8n/parameters/fieldPlaces';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import { readSendOptions } from '../../../shared/n8n/parameters/sendOptions';
import { mapItems } from '../../../shared/n8n/run/mapItems';
import { sendEvents } from '../../../shared/n8n/run/sendEvents';
import { additionalFields } from '../../fields/additionalFields';
import { appDataFields } from '../../fields/appData';
import { customDataFields } from '../../fields/customData';
import { customerInformationFields } from '../../fields/customerInformation';
import { destinationFields } from '../../fields/destination';
import { eventFields } from '../../fields/event';
import { firstFields } from '../../fields/firstFields';
import { optionFields } from '../../fields/options';
import { setFields } from '../../fields/setFields';

/** What Send and Validate ask for. */
export const sendProperties = [
	...destinationFields,
	...eventFields,
	...firstFields,
	...customerInformationFields,
	...customDataFields,
	...appDataFields,
	...additionalFields,
	...setFields,
	...optionFields,
];

/** What the model of an AI agent has to know of an event. */
export const EVENT_FOR_MODEL =
	'It needs who it was (an email address, a phone number in international form or your ID of the person), what happened (such as Purchase or Lead), when (an ISO date and time; empty means now), for a purchase the value and the currency, and for a website the page address and the user agent of the browser. Give all of it as it is: it is normalized and hashed here. The answer says how well Meta can match the event, or what to correct.';

export const send: RunOperation = {
	name: 'Send',
	description: 'Check the events and send them to Meta',
	action: 'Send event',
	changes: true,
	forModel: `Sends one conversion event to Meta. ${EVENT_FOR_MODEL}`,
	properties: sendProperties,
	executeRun: async (context) => await sendItems(context, false),
};

/** Events to Meta, or in a validation to the output only: items to raw events, then checked and sent as one run. */
export async function sendItems(
	context: IExecuteFunctions,
	validateOnly: boolean,
): Promise<INodeExecutionData[]> {
	const source = parameterSource(context);
	const mapped = mapItems(source, context.getInputData().length);
	return await sendEvents(
		context,
		mapped,
		readSendOptions(source, validateOnly, SEND_EVENT_GROUPS),
	);
}
