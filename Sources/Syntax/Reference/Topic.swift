package import Diagnostics

/// What there is to know of one part of the language: the source of `help TOPIC` and of
/// docs/language.md.
///
/// Examples name nothing of any model: `{flag}` and the like are filled from what is loaded
/// (``Slot``), so that they run as they are shown. Keywords are written in English and shown
/// in the reader's language.
package struct Topic: Sendable {
  /// The English word that `help` is asked for; canonical.
  package let name: String
  /// The keywords that it explains. Each keyword is explained by some topic.
  package let keywords: [Keyword]
  package let chapter: Chapter
  /// The form, with keywords as `{rate}` and what the reader fills in as `FLAG`.
  package let syntax: String
  package let meaning: Bilingual
  /// Examples, of which the first two that can be run on what is loaded are shown; several lines
  /// are several sentences.
  package let examples: [String]

  init(
    _ name: String, _ keywords: [Keyword], _ chapter: Chapter, _ syntax: String,
    _ meaning: (String, String), _ examples: [String]
  ) {
    self.name = name
    self.keywords = keywords
    self.chapter = chapter
    self.syntax = syntax
    self.meaning = Bilingual(meaning.0, meaning.1)
    self.examples = examples
  }

  /// An example for a table whose time no one has named yet.
  static func timed(_ question: String) -> String {
    "load \"{file}\" as copy time {time}\n" + question
  }

  /// All topics, in the order of the reference.
  package static let all =
    measureTopics + clauseTopics + formTopics + conditionTopics + functionTopics + periodTopics
    + pipeTopics + statementTopics + definitionTopics + loadTopics

  /// The chapters of the reference.
  package enum Chapter: String, CaseIterable, Sendable {
    case measures, clauses, forms, conditions, functions, periods, pipes, statements
    case definitions, loading
  }

  /// What an example takes from the loaded model.
  package enum Slot: String, CaseIterable, Sendable {
    /// The entity that questions are about, and one that it links to.
    case main, target
    /// The field of the main entity that makes the link.
    case link
    /// Two flags of the main entity.
    case flag, otherFlag
    /// Two fields to group by, and two values of the first.
    case field, otherField, value, otherValue
    /// A field of numbers, the time of the main entity, and an instant after it.
    case number, time, event
    case metric
    /// Periods and a day within the data.
    case year, quarter, month, date
    /// The file of the main entity, and that of the entity it links to.
    case file, targetFile
    /// A file of sentences.
    case script
  }
}

extension Topic {
  /// The words in syntax that a reader replaces, as they are called in Vietnamese.
  package static let metavariables: [String: String] = [
    "CHART": "LOẠI", "COLUMN": "CỘT", "CONDITION": "ĐIỀU_KIỆN", "DATE": "NGÀY",
    "ENTITY": "ĐỐI_TƯỢNG", "EXPRESSION": "BIỂU_THỨC", "FILE": "TỆP", "FLAG": "CỜ",
    "GRAIN": "ĐƠN_VỊ_THỜI_GIAN", "ITEM": "MỤC", "MEASURE": "SỐ_ĐO", "NAME": "TÊN",
    "NUMBER": "SỐ", "OPTION": "TÙY_CHỌN", "PERIOD": "KỲ", "QUESTION": "CÂU_HỎI",
    "ROW": "DÒNG", "TEXT": "VĂN_BẢN", "TOPIC": "CHỦ_ĐỀ", "VALUE": "GIÁ_TRỊ",
  ]
}

extension Topic {
  /// An example alone, for places that only show it.
  package init(example: String) {
    self.init("", [], .measures, "", ("", ""), [example])
  }
}

extension Topic.Chapter {
  /// The heading of the chapter.
  package var title: Bilingual {
    switch self {
    case .measures: Bilingual("measures", "phép đo")
    case .clauses: Bilingual("clauses", "mệnh đề")
    case .forms: Bilingual("forms", "dạng")
    case .conditions: Bilingual("conditions", "điều kiện")
    case .functions: Bilingual("functions", "hàm")
    case .periods: Bilingual("periods", "kỳ")
    case .pipes: Bilingual("steps after |", "bước sau |")
    case .statements: Bilingual("commands", "lệnh")
    case .definitions: Bilingual("definitions", "định nghĩa")
    case .loading: Bilingual("loading", "nạp dữ liệu")
    }
  }
}
