namespace KonTumInvest.Backoffice.Tests.Hosting;

/// <summary>Somebody of the board's staff, in one of the groups of <c>user-groups.json</c> or in none.</summary>
public sealed record StaffMember(int Id, string Name, string? Group, string Language)
{
    public static readonly StaffMember Administrator = new(101, "Quản trị", "admin", "vi");
    public static readonly StaffMember Editor = new(102, "Biên tập viên", "editor", "vi");
    public static readonly StaffMember SecondEditor = new(103, "Second Editor", "editor", "en");
    public static readonly StaffMember Writer = new(104, "Người viết", "writer", "vi");
    public static readonly StaffMember Translator = new(105, "Translator", "translator", "en");

    /// <summary>An editor who starts at <see cref="Start"/>, not at the root.</summary>
    public static readonly StaffMember EditorBelow = new(106, "Biên tập một nhánh", "editor", "vi");

    /// <summary>An editor who starts at a media folder, <see cref="MediaStart"/>.</summary>
    public static readonly StaffMember MediaEditorBelow = new(108, "Biên tập một thư mục", "editor", "vi");

    /// <summary>In no group: signed in, and without any right.</summary>
    public static readonly StaffMember Newcomer = new(107, "Người mới", null, "vi");

    public static readonly IReadOnlyList<StaffMember> All = [Administrator, Editor, SecondEditor, Writer, Translator, EditorBelow, MediaEditorBelow, Newcomer];

    public Guid Key { get; } = Guid.CreateVersion7();

    /// <summary>The number of the document at which the account starts; set by a test.</summary>
    public int? Start { get; set; }

    /// <summary>The number of the media folder at which the account starts; set by a test.</summary>
    public int? MediaStart { get; set; }
}
