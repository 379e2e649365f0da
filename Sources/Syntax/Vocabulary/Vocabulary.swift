import Values

/// The keywords of the language in English and Vietnamese.
///
/// Parsing, completion, help and highlighting all derive from `entries`.
package enum Vocabulary {
  /// The places where a keyword may stand.
  package enum Role: String, CaseIterable, Sendable {
    /// Begins a clause of a query.
    case clause
    /// Begins a step after `|`.
    case pipe
    /// Begins a statement.
    case statement
    /// Is a statement by itself.
    case bareStatement
    /// Can be a head.
    case head
    /// Is a function over rows.
    case aggregate
    /// Follows `as` in an item.
    case form
    /// Follows a key of `sort`.
    case sortOrder
    /// Belongs to `top` and `bottom`.
    case rankingPart
    /// Follows `with`.
    case option
    /// Joins or tests values in a condition.
    case `operator`
    /// Begins an expression.
    case expression
    /// Is a unit of the calendar.
    case grain
    /// Follows a number as a unit of time.
    case unit
    /// Belongs to a relative period.
    case period
    /// Follows `vs`.
    case baseline
    /// Follows `chart`.
    case chart
    /// Belongs to the target of `rows of`.
    case rowsPart
    /// Follows `define`.
    case definition
    /// Says something about a definition.
    case attribute
    /// Is an option of `load`.
    case loadOption
    /// Is a value of an option of `load`.
    case loadValue
    /// Is a day of the week.
    case weekday
    /// Stands between other parts.
    case connective
  }

  /// One keyword with its phrases.
  package struct Entry: Sendable {
    /// The keyword.
    package let keyword: Keyword
    /// English phrases, the canonical one first; never empty.
    package let english: [String]
    /// Vietnamese phrases with their marks; empty where the English one is used.
    package let vietnamese: [String]
    /// Where it may stand.
    package let roles: Set<Role>

    init(_ keyword: Keyword, _ english: [String], _ vietnamese: [String], _ roles: Set<Role>) {
      self.keyword = keyword
      self.english = english
      self.vietnamese = vietnamese
      self.roles = roles
    }

    /// All phrases.
    package var phrases: [String] { english + vietnamese }
  }

  /// The entry of `keyword`.
  package static func entry(of keyword: Keyword) -> Entry {
    byKeyword[keyword] ?? Entry(keyword, [keyword.rawValue], [], [])
  }

  /// The keywords that may stand in a place of that role.
  package static func keywords(_ role: Role) -> Set<Keyword> { byRole[role] ?? [] }

  private static let byKeyword = Dictionary(
    entries.map { ($0.keyword, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byRole: [Role: Set<Keyword>] = {
    var table: [Role: Set<Keyword>] = [:]
    for entry in entries {
      for role in entry.roles { table[role, default: []].insert(entry.keyword) }
    }
    return table
  }()

  static let trie: PhraseTrie<Keyword> = {
    var trie = PhraseTrie<Keyword>()
    for entry in entries {
      for phrase in entry.phrases {
        if let words = PhraseTrie<Keyword>.words(of: phrase) {
          trie.insert(words, value: entry.keyword)
        }
      }
    }
    return trie
  }()
}
