import { privateValuesOf, type RawEvent } from '../../capi';

/**
 * Takes a raw event and what is sent of it besides its JSON; gives what lists its identifiers if Meta says something. Apart from the edges, so
 * that of a million events no more is kept than that needs.
 */
export function privateValuesLater(
	{ user_data: person, app_data: app }: RawEvent,
	sentTexts: readonly string[] = [],
): (json: string) => string[] {
	return (json) => privateValuesOf([person], [JSON.stringify({ app }), ...sentTexts, json]);
}
