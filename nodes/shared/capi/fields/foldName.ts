const ASCII = /^[\x20-\x7e]*$/;

/** A name without case, accents, spaces and punctuation. */
export function foldName(name: string): string {
	const lower = name.toLowerCase();
	if (ASCII.test(lower)) return lower.replace(/[^a-z0-9]+/g, '');
	return lower
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/đ/g, 'd')
		.replace(/ı/g, 'i')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
