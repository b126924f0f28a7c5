using MimeKit;
using MimeKit.Tnef;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>The parts of a mail, laid flat: texts, files, calendar and report, however they stand in each other.</summary>
internal sealed class MailParts
{
    private const int MaxDepth = 100;
    private const int MaxParts = 1_000;
    private const int MaxFiles = 100;

    private const string OutlookFile = "winmail.dat";
    private const string OutlookType = "application/ms-tnef";

    // Stands among the files for what lies deeper, or is more, than is looked at: it is in the raw mail only.
    private static readonly ReadFile Rest = new("phan-khong-doc-duoc.eml", "message/rfc822", []);

    private int _seen;
    private bool _cut;

    public List<TextPart> Plain { get; } = [];

    public List<TextPart> Html { get; } = [];

    public List<TextPart> Calendars { get; } = [];

    public List<ReadFile> Files { get; } = [];

    public MessageDeliveryStatus? DeliveryStatus { get; private set; }

    /// <summary>Header lines of the mail a report is about.</summary>
    public HeaderList? ReportedHeaders { get; private set; }

    private int Taken => Plain.Count + Html.Count + Calendars.Count + Files.Count;

    public static MailParts Of(MimeEntity? body)
    {
        var parts = new MailParts();
        var report = body is MultipartReport;
        var waiting = new Stack<(MimeEntity Entity, int Depth)>();
        if (body is not null)
        {
            waiting.Push((body, 0));
        }

        while (waiting.TryPop(out var next))
        {
            if (next.Depth > MaxDepth || ++parts._seen > MaxParts)
            {
                parts._cut = true;
                continue;
            }

            if (next.Entity is Multipart several)
            {
                foreach (var child in several.Reverse())
                {
                    waiting.Push((child, next.Depth + 1));
                }
            }
            else
            {
                parts.Take(next.Entity, report);
            }
        }

        if (parts._cut)
        {
            parts.Files.Add(Rest);
        }

        return parts;
    }

    private void Take(MimeEntity entity, bool report)
    {
        switch (entity)
        {
            case MessageDeliveryStatus status:
                DeliveryStatus ??= status;
                break;
            case MessagePart { Message: { } message } when report:
                ReportedHeaders ??= message.Headers;
                break;
            case TextRfc822Headers headers when report:
                ReportedHeaders ??= headers.Message?.Headers;
                break;
            case MessagePart part:
                AddFile(part.ContentDisposition?.FileName ?? "message.eml", "message/rfc822", () => Bytes(stream => part.Message?.WriteTo(stream)));
                break;
            case TnefPart tnef:
                Unpack(tnef);
                break;
            case TextPart text when text.ContentType.IsMimeType("text", "calendar"):
                Calendars.Add(text);
                break;
            case TextPart { IsAttachment: false, FileName: null, IsHtml: true } text:
                Html.Add(text);
                break;
            case TextPart { IsAttachment: false, FileName: null } text:
                Plain.Add(text);
                break;
            case MimePart part:
                AddFile(part.FileName, part.ContentType.MimeType, () => Bytes(stream => part.Content?.DecodeTo(stream)));
                break;
            default:
                _cut = true;
                break;
        }
    }

    // Outlook's winmail.dat: the files inside, and the text where the mail has no other. What holds neither, as far as can be read, is a file itself.
    private void Unpack(TnefPart tnef)
    {
        var before = Taken;
        try
        {
            var message = tnef.ConvertToMessage();
            foreach (var part in message.BodyParts.Take(MaxFiles))
            {
                if (part is TnefPart)
                {
                    AddFile(part.ContentDisposition?.FileName ?? OutlookFile, OutlookType, () => Bytes(stream => part.WriteTo(stream)));
                }
                else
                {
                    Take(part, report: false);
                }
            }
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException or IOException or NotSupportedException or OverflowException or IndexOutOfRangeException)
        {
            // What could be read of it stays.
            _cut = true;
        }

        if (Taken == before)
        {
            AddFile(tnef.FileName ?? OutlookFile, OutlookType, () => Bytes(stream => tnef.Content?.DecodeTo(stream)));
        }
    }

    private void AddFile(string? name, string mediaType, Func<byte[]> bytes)
    {
        if (Files.Count < MaxFiles)
        {
            Files.Add(new ReadFile(name, mediaType, bytes()));
        }
        else
        {
            _cut = true;
        }
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        return buffer.ToArray();
    }
}
