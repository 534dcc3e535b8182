/** The same events built by Meta's own Business SDK for Node; it sends nothing here. */
import type { IDataObject } from 'n8n-workflow';
import { CustomData, ServerEvent, UserData } from 'facebook-nodejs-business-sdk';

/** Returns how many events the SDK refused to build: it throws on values that it does not understand. */
export function buildByBusinessSdk(rows: readonly IDataObject[]): number {
	let refused = 0;
	for (const row of rows) {
		try {
			JSON.stringify(buildEvent(row).normalize());
		} catch {
			refused += 1;
		}
	}
	return refused;
}

function buildEvent(row: IDataObject): ServerEvent {
	const user = new UserData()
		.setEmail(String(row.email))
		.setPhone(String(row.phone))
		.setFirstName(String(row.first_name))
		.setLastName(String(row.last_name))
		.setCity(String(row.city))
		.setState(String(row.state))
		.setZip(String(row.zip))
		.setCountry(String(row.country))
		.setDateOfBirth(String(row.date_of_birth))
		.setExternalId(String(row.customer_id));
	const custom = new CustomData()
		.setValue(Number(row.value))
		.setCurrency(String(row.currency))
		.setOrderId(String(row.order_id));
	return new ServerEvent()
		.setEventName(String(row.event_name))
		.setEventTime(Number(row.event_time))
		.setEventId(String(row.order_id))
		.setActionSource('physical_store')
		.setUserData(user)
		.setCustomData(custom);
}
