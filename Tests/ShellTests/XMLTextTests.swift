import Shell
import Testing

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("say \"hi\"", "say &quot;hi&quot;"),
    ("a\nb\tc\r", "a&#10;b&#9;c&#13;"), ("bell\u{7}", "bell\u{FFFD}"), ("]]>", "]]&gt;"),
    ("\u{0}\u{FFFE}\u{1B}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("trễ hạn 🙂", "trễ hạn 🙂"),
  ])
  func `markup is escaped, and what XML cannot hold is replaced`(text: String, xml: String) {
    #expect(XMLText.escaped(text) == xml)
  }
}
