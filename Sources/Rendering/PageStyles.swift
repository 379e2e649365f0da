/// How a page looks: on a screen, in a narrow window and on paper.
///
/// A page is always black on white, like the pictures in it: it is printed and pasted into
/// reports, and the next reader sees what its author saw.
enum PageStyles {
  static let text = screen + narrow + paper

  private static let screen = """
    :root{color-scheme:light}\
    body{margin:0;background:#fff;color:#1a1a1a;font:15px/1.5 'Noto Sans','DejaVu Sans',\
    'Segoe UI',system-ui,sans-serif}main{max-width:860px;margin:0 auto;padding:24px}\
    h1{font-size:1.5em;line-height:1.25;overflow-wrap:anywhere}\
    h2{font-size:1.1em;margin-top:1.6em}\
    figure{margin:0 0 20px}svg{display:block;width:100%;min-width:600px;max-width:720px;height:auto}\
    figcaption p{margin:2px 0;color:#595959;font-size:14px}\
    .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:14px}\
    th,td{padding:4px 12px 4px 0;text-align:left;vertical-align:top}\
    .short{white-space:nowrap}\
    thead th{border-bottom:2px solid #595959;vertical-align:bottom}\
    tbody td,tbody th{border-bottom:1px solid #e5e5e5}tbody th{font-weight:normal}\
    tfoot td,tfoot th{border-top:2px solid #595959;font-weight:bold}\
    .number{text-align:right;font-variant-numeric:tabular-nums;padding:4px 0 4px 20px}\
    tbody .number,tfoot .number{white-space:nowrap}\
    .footer,.notes,dl{color:#595959;font-size:14px}.notes{padding-left:20px}\
    dt{font-weight:bold;margin-top:8px}\
    dd{margin:0}code{font-family:'DejaVu Sans Mono',monospace;color:#1a1a1a;\
    overflow-wrap:anywhere}
    """

  private static let narrow = "@media(max-width:600px){main{padding:12px}h1{font-size:1.25em}}"

  /// The table goes on over pages under its heads, with its total at the very end; the picture
  /// fits a page, and what belongs together is not torn apart.
  private static let paper = """
    @media print{@page{margin:15mm}main{max-width:none;padding:0}.scroll{overflow:visible}\
    svg{min-width:0;max-height:225mm}svg,figcaption p,tr,dl{break-inside:avoid}\
    h1,h2{break-after:avoid}tfoot{display:table-row-group}}
    """
}
