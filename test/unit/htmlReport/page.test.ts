import { renderHtmlReport, type HtmlReport } from '../../../nodes/shared/htmlReport';

const REPORT: HtmlReport = {
	name: 'Lead Funnel',
	subject: '2026-11-26',
	tone: 'attention',
	verdict: 'One condition is missed.',
	nextStep: 'Send every stage.',
	figures: [{ label: 'Leads', value: '1,250' }],
	sections: [
		{
			heading: 'Funnel',
			introduction: 'Leads that reached each stage.',
			chart: {
				kind: 'funnel',
				title: 'Lead funnel',
				rows: [
					{ label: 'Lead', percent: 100, value: '1,250 (100 %)' },
					{ label: 'Won', percent: 4.2, value: '53 (4.2 %)' },
				],
			},
			table: {
				columns: [{ label: 'Stage' }, { label: 'Leads' }, { label: 'Note', text: true }],
				rows: [
					['Lead', '1,250', ''],
					['Won', '53', 'Suitable'],
				],
			},
		},
	],
	notes: ['Days are medians.'],
};

const page = (more: Partial<HtmlReport> = {}) => renderHtmlReport({ ...REPORT, ...more });

/** The page without its style, in which n8n's copies of the charts stand. */
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));

describe('a page', () => {
	it('says the verdict first, in a word besides its color, then what to do', () => {
		expect(bodyOf(page())).toContain(
			[
				'<header>',
				'<p class="about"><strong>Lead Funnel</strong> &#183; 2026-11-26</p>',
				'<h1 class="attention"><span class="tone">Needs attention</span> One condition is missed.</h1>',
				'<p class="next"><strong>Next step:</strong> Send every stage.</p>',
				'</header>',
			].join('\n'),
		);
		expect(page({ tone: 'good' })).toContain('<span class="tone">All well</span>');
		expect(page({ tone: 'unknown' })).toContain('<span class="tone">Not known yet</span>');
	});

	it('names no next step where there is none', () => {
		expect(page({ nextStep: undefined })).not.toContain('Next step');
		expect(page({ nextStep: '' })).not.toContain('Next step');
	});

	it('has a chart that is read aloud by its title and its figures, and the table beside it', () => {
		const body = bodyOf(page());
		expect(body).toContain(
			'role="img" aria-labelledby="chart-1-title chart-1-description" width="100%"',
		);
		expect(body).toContain('<title id="chart-1-title">Lead funnel</title>');
		expect(body).toContain(
			'<desc id="chart-1-description">Lead: 1,250 (100 %); Won: 53 (4.2 %). All figures stand in the table below.</desc>',
		);
		expect(body).toContain('<caption>Funnel</caption>');
		expect(body).toContain('<th scope="col">Stage</th><th scope="col">Leads</th>');
		expect(body).toContain(
			'<tr><th scope="row">Won</th><td>53</td><td class="words">Suitable</td></tr>',
		);
	});

	it('runs nothing and loads nothing', () => {
		const html = page();
		expect(html).toContain(
			`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
		);
		expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|\bon\w+=/i);
		const addresses = html.match(/(?:https?:)?\/\/[^\s"')]+/g) ?? [];
		expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
		expect(html.match(/url\((?!"data:image\/svg\+xml,)/g)).toBeNull();
	});

	it('is dark where the screen is, and light on paper', () => {
		expect(page()).toContain('@media screen and (prefers-color-scheme:dark)');
		expect(page()).toContain('@media print');
	});

	it('shows the chart in its place again where the SVG element was taken out, as n8n does', () => {
		const [, image = ''] =
			/\.chart-1:not\(:has\(svg\)\)\{height:106px;[^}]*url\("data:image\/svg\+xml,([^"]+)"\)/.exec(
				page(),
			) ?? [];
		const drawing = decodeURIComponent(image);
		expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*><style>:root\{/);
		expect(drawing).toContain('53 (4.2 %)');
		expect(image).not.toMatch(/["<>\\]/);
	});

	it('has no place for a chart without rows', () => {
		const [section] = REPORT.sections;
		const html = page({
			sections: [{ ...section, chart: { kind: 'bars', title: 'Keys', rows: [] } }],
		});
		expect(html).not.toContain('<svg');
	});
});

describe('what strangers call their events and stages', () => {
	const HOSTILE = [
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"' onmouseover='alert(1)",
		'</style><script>alert(1)</script>',
		'</title></svg><svg onload=alert(1)>',
		'{{7*7}} ${7*7} `x`',
		'&lt;b&gt; &amp;',
		'url("javascript:alert(1)")',
	];

	const everywhere = (text: string): HtmlReport => ({
		name: text,
		subject: text,
		tone: 'good',
		verdict: text,
		nextStep: text,
		figures: [{ label: text, value: text }],
		sections: (['bars', 'funnel'] as const).map((kind) => ({
			heading: text,
			introduction: text,
			chart: { kind, title: text, rows: [{ label: text, percent: 5, value: text }] },
			table: { columns: [{ label: text }], rows: [[text, text]] },
		})),
		notes: [text],
	});

	/** Tags with the names of their attributes, in order. */
	const tagsOf = (markup: string) =>
		markup
			.replace(/"[^"]*"/g, '""')
			.match(/<[^>]*>/g)
			?.map((tag) => tag.replace(/=""/g, ''));

	const drawingsOf = (html: string) =>
		[...html.matchAll(/data:image\/svg\+xml,([^"]+)"/g)].map(([, image = '']) =>
			tagsOf(decodeURIComponent(image)),
		);

	it.each(HOSTILE)('%s is shown, and adds no element and no attribute', (text) => {
		const hostile = renderHtmlReport(everywhere(text));
		const plain = renderHtmlReport(everywhere('plain'));
		expect(tagsOf(hostile)).toEqual(tagsOf(plain));
		expect(drawingsOf(hostile)).toEqual(drawingsOf(plain));
		expect(drawingsOf(hostile)).toHaveLength(2);
	});

	it('is escaped to numbers, so that a page is ASCII whoever decodes it', () => {
		const html = page({ verdict: 'Größe "é" <b> & 日本 😀' });
		expect(html).toContain(
			'Gr&#246;&#223;e &#34;&#233;&#34; &#60;b&#62; &#38; &#26085;&#26412; &#128512;',
		);

		expect(html).toMatch(/^[\x00-\x7F]*$/);
	});

	it('cannot turn the direction of what follows, nor break a line or a character', () => {
		const html = page({ verdict: 'a\u202Eb\u2066c\u0000d\n\te\uD800f' });
		expect(html).toContain('</span> abcd ef</h1>');
	});

	it('is cut where it has no end', () => {
		const html = page({ verdict: 'x'.repeat(5000), nextStep: undefined });
		expect(html).toContain(`${'x'.repeat(299)}&#8230;</h1>`);
		expect(html).not.toContain('x'.repeat(300));
	});
});
