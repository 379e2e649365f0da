/// A run of whole records that one thread takes at a time.
struct Block {
  /// The position of the block in the file, counted from 0.
  var index: Int
  /// The first byte of its first record.
  var start: Int
  /// Behind the last byte of its last record.
  var end: Int
  var quoting: Quoting

  /// What is known about the quotes of a block.
  enum Quoting {
    /// None at all.
    case none
    /// Every quote opens or closes a field or is doubled, so counting them tells what is quoted.
    case regular
    /// Some quote stands within an unquoted field or before other text.
    case irregular
    /// One line whose quoted field never ends.
    case unclosed
  }
}
