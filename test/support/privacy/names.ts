/** Names in the scripts of the world, each given to one person only and long enough to be no part of another word. */

/** Syllables of a script, how many make a name, and what is written before it. */
interface Script {
	readonly syllables: readonly string[];
	readonly count: number;
	readonly before: readonly string[];
}

const script = (syllables: string, count: number, before = ['']): Script => ({
	syllables: syllables.split(' '),
	count,
	before,
});

const SCRIPTS: readonly Script[] = [
	script('Bra Zwi Quo Mük Žel Ørn Ñav Fex Jöl Wug Kça Łyp', 4, ['', 'van der ', 'O’', 'Jean-', '']),
	script('Щук Жор Фыв Цеп Быш Юрч Эгз Хлу Ёлк Дръ', 3),
	script('Ξαν Ψηφ Ζωρ Γκλ Θεμ Ωχρ Ρυθ Βιζ Μπλ Τζο', 3),
	script('ظف غث ضق شذ خط جص ثغ قظ طخ عض', 3),
	script('צג ףק טז עס חד שפ רצ גק זט סע', 3),
	script('झूम ठाक घिर छोड डेर भीग थान फूल णाव ढोल', 3),
	script('ฬาก ฆอน ฐิต ฌาน ฒุล ณัฐ ภูพ ธีร ฎีก ศุภ', 3),
	script('Nghỹ Quặ Thuể Phườ Trỗi Khẵm Giẻo Bưỡi Xoạc Vĩnh', 2, ['', 'Nguyễn ']),
	script('鑫 堯 瀧 薰 麒 霆 翟 蘅 邈 璟 黛 彧', 3),
	script('ゑみ ゐと ぬふ ヴォ ヮミ ヱビ ぺギ づミ', 3),
	script('쾌 뷔 휼 쟁 퀀 뺑 횡 궤 뒝 쇤', 3),
	script('Gökç Şağ Çıl Ünve Ibış Öztü İnö Ğıyd', 3),
];

const PARTS = { first: 1, last: 2, city: 3 } as const;

/** The first name, the last name or the city of the person of this number. */
export function nameOf(index: number, part: keyof typeof PARTS): string {
	const { syllables, count, before } = SCRIPTS[index % SCRIPTS.length];
	// Odd numbers of people of a script, so that no two get the same syllables.
	let number = (Math.floor(index / SCRIPTS.length) * 3 + PARTS[part]) * 7 + 1;
	const parts: string[] = [];
	for (let place = 0; place < count; place++) {
		parts.push(syllables[number % syllables.length]);
		number = Math.floor(number / syllables.length) + place + PARTS[part];
	}
	const written = parts.join('');
	const capital = written[0] + written.slice(1).toLowerCase();
	return `${before[(index + PARTS[part]) % before.length]}${capital}`;
}
