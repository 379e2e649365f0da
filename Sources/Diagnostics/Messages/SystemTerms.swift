extension MessageTable {
  /// Why the system refused something. The English words are the system's own.
  static let systemTerms: [Term: Bilingual] = [
    .systemDenied: Bilingual("Permission denied", "Không có quyền truy cập"),
    .systemNotPermitted: Bilingual("Operation not permitted", "Thao tác không được phép"),
    .systemNoFile: Bilingual("No such file or directory", "Không có tệp hay thư mục này"),
    .systemExists: Bilingual("File exists", "Tệp đã có"),
    .systemFolder: Bilingual("Is a directory", "Đây là một thư mục"),
    .systemNoFolder: Bilingual("Not a directory", "Một phần của đường dẫn không phải thư mục"),
    .systemLongName: Bilingual("File name too long", "Tên tệp quá dài"),
    .systemLinks: Bilingual(
      "Too many levels of symbolic links", "Quá nhiều liên kết tượng trưng nối nhau"),
    .systemFull: Bilingual("No space left on device", "Ổ đĩa đã hết chỗ"),
    .systemQuota: Bilingual("Disk quota exceeded", "Đã hết hạn mức dung lượng đĩa"),
    .systemTooLarge: Bilingual("File too large", "Tệp quá lớn"),
    .systemReadOnly: Bilingual("Read-only file system", "Ổ đĩa này chỉ cho đọc"),
    .systemDevice: Bilingual("Input/output error", "Thiết bị bị lỗi khi đọc hoặc ghi"),
    .systemBusy: Bilingual("Device or resource busy", "Thiết bị hoặc tệp đang bận"),
    .systemMemory: Bilingual("Cannot allocate memory", "Máy không đủ bộ nhớ"),
    .systemManyFiles: Bilingual("Too many open files", "Có quá nhiều tệp đang mở"),
    .systemPipe: Bilingual("Broken pipe", "Đầu kia của ống đã đóng"),
  ]
}
