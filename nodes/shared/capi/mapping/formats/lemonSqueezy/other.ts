import { has, otherEvents } from '../format';

/** Everything else that Lemon Squeezy reports: license keys, affiliates … */
export const lemonSqueezyOther = otherEvents({
	id: 'lemonSqueezyOther',
	displayName: 'Lemon Squeezy (other events)',
	sources: ['Lemon Squeezy: Event types'],
	recognizedBy: [[has('meta.event_name'), has('data.type'), has('data.attributes')]],
	ignored: ['id', 'type'],
});
