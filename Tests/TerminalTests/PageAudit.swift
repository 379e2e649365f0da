/// Reads a page for what a browser could run or fetch, without a browser.
enum PageAudit {
  /// What the page holds that a page of hoso must not, in words; empty where it is harmless.
  static func offences(in page: String) -> [String] {
    var offences = policyOffences(page)
    for tag in tags(in: page) {
      if fetchingElements.contains(tag.name) { offences.append("element \(tag.name)") }
      if tag.name == "meta", let kind = tag.attributes["http-equiv"]?.lowercased(),
        kind != "content-security-policy"
      {
        offences.append("meta \(kind)")
      }
      for (name, value) in tag.attributes {
        if fetchingAttributes.contains(name) || name.hasPrefix("on") {
          offences.append("attribute \(name)")
        }
        if name == "style", asksForFiles(value) { offences.append("style \(value)") }
        if !name.hasPrefix("xmlns"), isAddress(value) { offences.append("address \(value)") }
      }
    }
    for style in page.matches(of: /<style[^>]*>([^<]*)</) where asksForFiles(String(style.1)) {
      offences.append("style sheet")
    }
    return offences
  }

  /// Elements that run something, or fetch it, or lead away from the page.
  private static let fetchingElements: Set<String> = [
    "script", "iframe", "frame", "object", "embed", "applet", "link", "base", "form", "img",
    "image", "picture", "video", "audio", "source", "track", "use", "feimage", "a", "area",
  ]

  private static let fetchingAttributes: Set<String> = [
    "src", "srcset", "href", "xlink:href", "action", "formaction", "data", "poster",
    "background", "ping", "manifest", "srcdoc", "cite", "longdesc",
  ]

  /// The page's own policy must forbid every request and script, and allow styles alone.
  private static func policyOffences(_ page: String) -> [String] {
    let policies = tags(in: page).filter {
      $0.attributes["http-equiv"]?.lowercased() == "content-security-policy"
    }
    guard let policy = policies.first?.attributes["content"] else { return ["no policy"] }
    let rules = Set(policy.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) })
    return rules == ["default-src 'none'", "style-src 'unsafe-inline'"] ? [] : ["policy \(policy)"]
  }

  private static func asksForFiles(_ style: String) -> Bool {
    ["url(", "@import", "image-set(", "src("].contains { style.lowercased().contains($0) }
  }

  private static func isAddress(_ value: String) -> Bool {
    value.lowercased().contains(/^\s*([a-z][a-z0-9+.-]*:)?\/\//)
      || value.lowercased().contains(/^\s*(javascript|data|vbscript):/)
  }

  /// An element as it is opened, names in small letters.
  private struct Tag {
    let name: String
    let attributes: [String: String]
  }

  private static func tags(in page: String) -> [Tag] {
    page.matches(of: /<([A-Za-z][A-Za-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/).map { match in
      let attributes = match.2.matches(
        of: /([^\s=\/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/
      ).map { attribute in
        let value = attribute.2 ?? attribute.3 ?? attribute.4 ?? ""
        return (attribute.1.lowercased(), String(value))
      }
      return Tag(
        name: match.1.lowercased(), attributes: Dictionary(attributes) { first, _ in first })
    }
  }
}
