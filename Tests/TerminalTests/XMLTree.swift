import Foundation
import FoundationXML

/// An element of an XML file, as a parser of the system reads it.
final class XMLTree: NSObject, XMLParserDelegate {
  let name: String
  let attributes: [String: String]
  private(set) var children: [XMLTree] = []
  private(set) var text = ""
  private var open: [XMLTree] = []

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The root of a file; nil when it is no XML.
  static func read(_ path: String) -> XMLTree? {
    guard let parser = XMLParser(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    let document = XMLTree("", [:])
    parser.delegate = document
    return parser.parse() ? document.children.first : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = XMLTree(name, attributes)
    (open.last ?? self).children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open.last?.text += text
  }
}
