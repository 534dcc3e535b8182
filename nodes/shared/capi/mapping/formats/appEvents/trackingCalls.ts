/** Calls of Segment and RudderStack from an app: what they say of the app and the device, in the names of automatic mapping. */
import { isAbsent } from '../../../absence';
import type { RawObject } from '../../../types';
import { isObject, readObject } from '../../../values';

/**
 * Takes an item; gives it with the device of its `context` (Segment Spec: Common Fields, context.app, device and os), or
 * `undefined` where no such call holds one. What stands in the item itself goes before.
 */
export function readTrackingCall(item: RawObject): RawObject | undefined {
	const context = readObject(item.context);
	if (context === undefined || typeof item.type !== 'string') return undefined;
	const { app, device, os, network } = context;
	if (!isObject(device) && !isObject(os)) return undefined;
	const phone = readObject(device) ?? {};
	const said = {
		madid: phone.advertisingId,
		advertiser_tracking_enabled: phone.adTrackingEnabled,
		device_model: phone.model,
		platform: phone.type ?? readObject(os)?.name,
		os_version: readObject(os)?.version,
		app_package_name: readObject(app)?.namespace,
		app_version: readObject(app)?.version,
		long_version: readObject(app)?.build,
		carrier: readObject(network)?.carrier,
		locale: context.locale,
		timezone: context.timezone,
	};
	const found = Object.entries(said).filter(([, value]) => !isAbsent(value));
	return { ...Object.fromEntries(found), ...item };
}
