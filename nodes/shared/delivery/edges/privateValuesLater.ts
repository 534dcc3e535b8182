import { privateValuesOf, type RawEvent } from '../../capi';

/**
 * Takes a raw event and what is sent of it; gives what lists its identifiers if Meta says something. Apart from the edges, so
 * that of a million events no more is kept than that needs.
 */
export function privateValuesLater(
	{ user_data: person, app_data: app }: RawEvent,
	sentTexts: readonly string[],
): () => string[] {
	return () => privateValuesOf([person], [JSON.stringify({ app }), ...sentTexts]);
}
