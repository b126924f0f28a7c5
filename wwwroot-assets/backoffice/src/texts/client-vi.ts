/**
 * Words of the client that its own Vietnamese lacks, that do not fit where they stand, or that speak of what this site does not have. `build/words.mjs` says which are missing.
 */
export const clientWords = {
  actionCategories: {
    general: "Chung",
  },
  actions: {
    clear: "Xóa nội dung",
    copyInProgress: "Đang sao chép, xin chờ…",
    createFor: (name: string) => (name ? `Tạo mục trong ${name}` : "Tạo mới"),
    deleteInProgress: "Đang xóa, xin chờ…",
    disable: "Ngừng",
    enable: "Bật lại",
    moveInProgress: "Đang di chuyển, xin chờ…",
    showMore: "Xem thêm",
  },
  blockEditor: {
    tabClipboard: "Bộ nhớ tạm",
  },
  buttons: {
    closeVersionSelector: "Đóng danh sách ngôn ngữ",
    openInSplitView: "Mở song song",
    openVersionSelector: "Chọn ngôn ngữ",
  },
  clipboard: {
    confirmClearDescription: "Bạn có chắc muốn xóa hết bộ nhớ tạm không?",
    confirmPasteHeadline: "Dán từ bộ nhớ tạm",
    confirmPasteOverwriteMessage: (name: string) =>
      `Trường này đã có nội dung. Dán vào sẽ thay thế nội dung hiện có. Bạn có muốn thay bằng <strong>${name}</strong> không?`,
  },
  collection: {
    cardViewLabel: "Thẻ",
    tableViewLabel: "Bảng",
  },
  colors: {
    black: "Đen",
    brown: "Nâu",
    cyan: "Lục lam",
    green: "Xanh lá",
    grey: "Xám",
    lightBlue: "Xanh nhạt",
    pink: "Hồng",
    red: "Đỏ",
    text: "Màu chữ",
    white: "Trắng",
    yellow: "Vàng",
  },
  content: {
    openSplitViewForVariant: (variant: string) => `Mở ${variant} song song`,
    protected: "Được bảo vệ",
    scheduledPublishing: "Hẹn giờ xuất bản",
    shared: "Dùng chung",
    sharedAcrossCultures: "Dùng chung cho mọi ngôn ngữ",
    trashed: "Trong thùng rác",
    unpublishedChanges: "Thay đổi chưa xuất bản",
  },
  create: {
    noDocumentTypes: "Dưới trang này không tạo được trang nào.",
    noDocumentTypesAllowedAtRoot: "Không tạo được trang nào ở đây.",
    noDocumentTypesAtRoot: "Không tạo được trang nào ở đây.",
    noMediaTypes: "Không thêm được mục phương tiện nào ở đây.",
  },
  dateTimePicker: {
    emptyDate: "Hãy chọn ngày",
  },
  defaultdialogs: {
    anchorLinkPicker: "Điểm neo hoặc chuỗi truy vấn",
    confirmRemoveItem: (name?: string) => `Bạn có chắc muốn gỡ${name ? ` <strong>${name}</strong>` : ""} không?`,
    noIcon: "Không có biểu tượng",
    urlLinkPicker: "Liên kết",
  },
  general: {
    alias: "Bí danh",
    changeView: "Đổi cách hiển thị",
    clipboard: "Bộ nhớ tạm",
    description: "Mô tả",
    dividerPosition: (value: string | number) => `Vạch chia ở ${value}%`,
    documentCount: (count: number) => `${count} trang`,
    none: "Không có",
    pixels: "điểm ảnh",
    placeholder: "Chữ gợi ý",
    reset: "Đặt lại",
    scrollLeft: "Cuộn sang trái",
    scrollRight: "Cuộn sang phải",
  },
  globalSearch: {
    documents: "Trang",
  },
  linkPicker: {
    modalUrlOrAnchorValidationMessage: "Hãy nhập địa chỉ hoặc điểm neo.",
    selectLanguageDefault: "Tự động (theo ngôn ngữ người xem)",
    selectLanguageHint: "Chọn ngôn ngữ của liên kết",
  },
  login: {
    instruction: "Đăng nhập lại",
    signInWith: () => "Đăng nhập",
  },
  media: {
    disallowedFileExtension: (extension: string) => `Không tải lên được tệp .${extension}: không có loại phương tiện nào nhận tệp này.`,
    disallowedMediaTypeNotAllowedHere: (extension: string, type: string) =>
      `Không tải lên được tệp .${extension} ở đây: nơi này không nhận loại phương tiện ${type}.`,
    disallowedMediaTypesNotAllowedHere: (extension: string, types: string) =>
      `Không tải lên được tệp .${extension} ở đây: nơi này không nhận các loại phương tiện ${types}.`,
  },
  missingEditor: {
    description: "Nội dung vẫn an toàn: xuất bản trang này không ghi đè và không xóa nó.<br/>Hãy báo quản trị viên.",
    detailsData: "Dữ liệu",
    detailsDataType: "Kiểu dữ liệu",
    detailsDescription: "Quản trị viên cần khôi phục trình soạn thảo của trường này, hoặc gỡ trường nếu không còn dùng.",
    detailsHide: "Ẩn chi tiết",
    detailsPropertyEditor: "Trình soạn thảo",
    detailsPropertyEditorUi: "Giao diện của trình soạn thảo",
    detailsShow: "Hiện chi tiết",
    detailsTitle: "Chi tiết",
    missingUiDetailsDescription: "Không tìm thấy giao diện của trình soạn thảo. Hãy báo quản trị viên.",
    missingUiTitle: "Không tìm thấy giao diện của trình soạn thảo.",
    title: "Loại trường này không còn dùng được.",
  },
  preview: {
    connectionFailed: "Không kết nối được với máy chủ; bản xem trước không tự cập nhật.",
    connectionLost: "Mất kết nối với máy chủ; bản xem trước không tự cập nhật.",
  },
  recycleBin: {
    restoreItemTo: (from: string, to: string) => `Khôi phục <strong>${from}</strong> về <strong>${to}</strong>`,
    restoreToTitle: "Khôi phục về",
    selectRestoreLocation: "Chọn vị trí",
  },
  redirectUrls: {
    noRedirectsForSearch: "Không có chuyển hướng nào khớp với từ cần tìm",
    noRedirectsForSearchDescription: "Hãy xem lại cách viết của từ cần tìm.",
  },
  rollback: {
    contentRolledBack: "Đã quay về phiên bản trước",
  },
  rte: {
    label: "Trình soạn văn bản",
  },
  speechBubbles: {
    cannotCopyToClipboard: "Không sao chép được vào bộ nhớ tạm",
    editContentPublishedFailed: "Không lưu hoặc không xuất bản được",
    editContentPublishedReloadFailed: "Đã xuất bản, nhưng không tải lại được màn hình soạn thảo",
    editMultiContentPublishedPartialText: "Đã xuất bản %0% trong %1% mục.",
    editMultiContentUnpublishedPartialText: "Đã gỡ %0% trong %1% mục.",
    offlineHeadline: "Mất kết nối",
    onlineHeadline: "Đã kết nối lại",
  },
  template: {
    notAllowed: "Loại trang này không còn dùng được mẫu đã chọn.",
  },
  tree: {
    cardViewLabel: "Thẻ",
    children: "Mục con",
    classicViewLabel: "Cây",
    noItems: "Không có mục nào",
    tableViewLabel: "Bảng",
  },
  uiCulture: {
    en: "Tiếng Anh",
    "en-us": "Tiếng Anh (Mỹ)",
    vi: "Tiếng Việt",
  },
  unpublish: {
    inProgress: "Đang gỡ khỏi trang, xin chờ…",
  },
  user: {
    addUsersToGroupError: "Không thêm được người dùng vào nhóm.",
    andMore: "và %0% mục khác",
    avatarDeleteSuccess: "Đã xóa ảnh đại diện",
    avatarUploadSuccess: "Đã tải lên ảnh đại diện",
    mediastartnodes: "Nơi bắt đầu trong Phương tiện",
    modules: "Khu vực",
    noPasswordChange: "chưa đổi mật khẩu lần nào",
    passwordCopied: "Đã sao chép mật khẩu",
    removeUsersFromGroupError: "Không đưa được người dùng ra khỏi nhóm.",
    unknownFailure: "Lỗi không rõ nguyên nhân",
    usersNotManagedFromGroup: "không quản lý được ở màn hình này.",
  },
  validation: {
    minimumRange: "Khoảng cách giữa số thấp và số cao phải ít nhất là '%0%'.",
    rangeExceeds: "Số thấp không được lớn hơn số cao.",
  },
};
