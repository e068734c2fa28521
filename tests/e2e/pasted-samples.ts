/** What programs put on the clipboard, each in its own way, and the lines that a clerk expects of it. */
export type PastedSample = {
  readonly from: string
  readonly html: string
  readonly text: string
  /** Kind, depth and words; `*` around what is bold, `_` around what is italic. */
  readonly lines: readonly string[]
}

const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!-- @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\uF0B7;} p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->`
const wordFoot = `<!--EndFragment--></body></html>`

const wordItem = (label: string, level: number, words: string): string => `
<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${label}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

export const pastedSamples: readonly PastedSample[] = [
  {
    from: 'Word, a list with a nested one',
    html: `${wordHead}<p class=MsoNormal>The harbour master said
that:<o:p></o:p></p>${wordItem('·', 1, 'two <b>cranes</b> were idle;')}${wordItem('o', 2, 'one since <i>May</i>,')}${wordItem('·', 1, 'the dredger&#8217;s hire ended.')}<p class=MsoNormal><o:p>&nbsp;</o:p></p>${wordFoot}`,
    text: 'The harbour master said that:\r\n·\ttwo cranes were idle;',
    lines: [
      'paragraph 0 The harbour master said that:',
      'point 0 two *cranes* were idle;',
      'point 1 one since _May_,',
      'point 0 the dredger’s hire ended.',
    ],
  },
  {
    from: 'Word, a numbered list and styles',
    html: `${wordHead}<h2 style='color:#2F5496'>Delivery</h2>${wordItem('1.', 1, '<span style="font-size:14.0pt;color:red">First</span>, the <b style="mso-bidi-font-weight:normal"><i>quay</i></b>')}${wordItem('2.', 1, 'then the <span style="font-weight:bold">shed</span>')}${wordFoot}`,
    text: 'Delivery',
    lines: ['paragraph 0 Delivery', 'point 0 First, the *_quay_*', 'point 0 then the *shed*'],
  },
  {
    from: 'Word, a table',
    html: `${wordHead}<table class=MsoTableGrid border=1><tr><td width=301><p class=MsoNormal><b>Quay</b><o:p></o:p></p></td><td><p class=MsoNormal>12 berths<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Shed<o:p></o:p></p></td><td><p class=MsoNormal>3 bays<br>2 closed<o:p></o:p></p></td></tr></table>${wordFoot}`,
    text: 'Quay\t12 berths',
    lines: ['table 0 *Quay*\t12 berths', 'table 0 Shed\t3 bays 2 closed'],
  },
  {
    from: 'a web page, a table of figures with cells over two columns and two rows, and another that only lays out',
    html: `<table><thead><tr><th rowspan="2">Pier</th><th colspan="2">Boats</th></tr><tr><th>2015</th><th>2016</th></tr></thead><tbody><tr><td>North</td><td></td><td>12</td></tr></tbody></table><table><tr><td>Menu</td><td><ul><li>Home</li></ul></td></tr><tr><td>Foot</td><td>End</td></tr></table>`,
    text: 'Pier',
    lines: [
      'table 0 Pier\tBoats\t',
      'table 0 \t2015\t2016',
      'table 0 North\t\t12',
      'paragraph 0 Menu',
      'point 0 Home',
      'paragraph 0 Foot',
      'paragraph 0 End',
    ],
  },
  {
    from: 'LibreOffice',
    html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm }</style></head><body lang="en-GB" dir="ltr"><p style="line-height: 100%">It was <b>agreed</b>
	to ask</p><ul><li><p style="margin-bottom: 0cm">who pays,</p></li><ul><li><p>and when,</p></li></ul><li><p><i>why</i> so late</p></li></ul></body></html>`,
    text: 'It was agreed to ask',
    lines: ['paragraph 0 It was *agreed* to ask', 'point 0 who pays,', 'point 1 and when,', 'point 0 _why_ so late'],
  },
  {
    from: 'a web page with lists in lists',
    html: `<meta charset='utf-8'><div class="x"><h3>Tides</h3><p>See <a href="https://example.org">the table</a>&nbsp;below.</p><ul><li>high<ol><li>at noon<ul><li>in summer<ul><li>only</li></ul></li></ul></li></ol></li><li>low <script>alert(1)</script><span style="display:none">hidden</span></li></ul><blockquote>Mind the gap.</blockquote><img src="https://example.org/x.png" alt=""></div>`,
    text: 'Tides',
    lines: [
      'paragraph 0 Tides',
      'paragraph 0 See the table\u00A0below.',
      'point 0 high',
      'point 1 at noon',
      'point 2 in summer',
      'point 2 only',
      'point 0 low',
      'quotation 0 Mind the gap.',
    ],
  },
  {
    from: 'an office suite on the web',
    html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;font-style:normal">Note</span><span style="font-weight:400"> the date.</span></p><br><ul><li aria-level="1" style="font-weight:400"><p role="presentation"><span style="font-style:italic">then</span> go</p></li></ul></b><br class="Apple-interchange-newline">`,
    text: 'Note the date.',
    lines: ['paragraph 0 *Note* the date.', 'point 0 _then_ go'],
  },
  {
    from: 'a mail whose bullets are words',
    html: `<div>Please note</div><p>·&nbsp;&nbsp;&nbsp;&nbsp;the ramp</p><p>·&nbsp;&nbsp;&nbsp;&nbsp;the crane</p>`,
    text: 'Please note',
    lines: ['paragraph 0 Please note', 'point 0 the ramp', 'point 0 the crane'],
  },
  {
    from: 'plain text with bullets',
    html: '',
    text: 'They asked:\r\n• about the ramp\r\n\t– and its cost\r\n\r\n- about the crane\n',
    lines: ['paragraph 0 They asked:', 'point 0 about the ramp', 'point 1 and its cost', 'point 0 about the crane'],
  },
]
