using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Correspondence;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using Microsoft.AspNetCore.Antiforgery;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>Takes a posted form through its guards to the enquiry service, and keeps what is worth keeping when it is refused.</summary>
public sealed class EnquirySubmissions(
    EnquiryService enquiries,
    IEnquirySubjects subjects,
    IPrivacyNotices notices,
    FormTickets tickets,
    PendingFiles pending,
    EnquiryRateLimit addresses,
    IAntiforgery antiforgery
)
{
    /// <summary>Sends the form.</summary>
    /// <param name="http">The request, for its network address and antiforgery token.</param>
    /// <param name="form">The fields.</param>
    /// <param name="files">The files chosen this time.</param>
    /// <param name="language">The page's language, "vi" or "en".</param>
    /// <returns>The receipt, or the form to show again with what is wrong.</returns>
    public async Task<SubmissionOutcome> SendAsync(HttpContext http, EnquiryForm form, IReadOnlyList<IFormFile> files, string language)
    {
        var (ticket, age) = tickets.Read(form.Ticket);
        if (ticket is null || age == TicketAge.Unusable)
        {
            // What was kept belonged to the old ticket.
            var fresh = form with { Ticket = tickets.Issue(), KeptFiles = [] };
            return Refuse(fresh, EnquiryFormErrors.Stale, filesLost: files.Count + form.KeptFiles.Count > 0);
        }

        if (await GuardAsync(http, form, age) is { } guard)
        {
            return Refuse(form, guard, filesLost: files.Count > 0);
        }

        var lookups = Lookup(form);
        var kept = form.KeptFiles.Select(handle => pending.Find(ticket, handle)).OfType<PendingFile>().ToList();
        var uploads = await CollectAsync(kept, files, lookups.Errors, http.RequestAborted);
        var request = Request(form, ticket, language, lookups.Subjects, uploads);
        if (lookups.Errors.Count > 0)
        {
            // Nothing can be stored, but the sender learns of everything that is wrong at once.
            lookups.Errors.AddRange(EnquiryService.Check(request));
            return await ShowAgainAsync(ticket, form, lookups, kept, uploads, http.RequestAborted);
        }

        var result = await TrySubmitAsync(request, http.RequestAborted);
        if (result.TryGetValue(out var receipt))
        {
            pending.Forget(kept);
            return new SubmissionOutcome(receipt, form, [], NotStored: false);
        }

        lookups.Errors.AddRange(result.Errors);
        return await ShowAgainAsync(ticket, form, lookups, kept, uploads, http.RequestAborted);
    }

    private async Task<Error?> GuardAsync(HttpContext http, EnquiryForm form, TicketAge age)
    {
        // Checked here rather than by a filter: a visitor whose cookie is gone gets the form back, not an empty page.
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return EnquiryFormErrors.Session;
        }

        if (!string.IsNullOrEmpty(form.Nickname))
        {
            return EnquiryFormErrors.Robot;
        }

        if (age == TicketAge.TooFast)
        {
            return EnquiryFormErrors.TooFast;
        }

        return addresses.TryTake(http.Connection.RemoteIpAddress) ? null : EnquiryFormErrors.TooManyFromAddress;
    }

    private async Task<Result<EnquiryReceipt>> TrySubmitAsync(SubmitEnquiry request, CancellationToken cancellationToken)
    {
        try
        {
            return await enquiries.SubmitAsync(request, cancellationToken);
        }
        catch (EnquiryNotStoredException)
        {
            return EnquiryFormErrors.NotStored;
        }
    }

    private Lookups Lookup(EnquiryForm form)
    {
        var found = new List<EnquirySubject>();
        var errors = new List<Error>();
        foreach (var (field, key) in Keys(form))
        {
            if (Guid.TryParse(key, out var id) && subjects.Find(id) is { } subject)
            {
                found.Add(subject);
            }
            else if (!errors.Exists(error => error.Field == field))
            {
                errors.Add(EnquiryErrors.UnknownSubject with { Field = field });
            }
        }

        return new Lookups([.. found.DistinctBy(subject => subject.Key)], errors);
    }

    // One more plot than allowed is enough for the service to refuse; the rest is not even looked up.
    private static IEnumerable<(string Field, string Key)> Keys(EnquiryForm form) =>
        form
            .Subjects.Take(Enquiry.MaxPlots + 1)
            .Select(key => (nameof(form.Subjects), key))
            .Prepend((nameof(form.Place), form.Place ?? string.Empty))
            .Append((nameof(form.Sector), form.Sector ?? string.Empty))
            .Where(subject => subject.Item2.Length > 0);

    private async Task<List<AttachmentUpload>> CollectAsync(
        List<PendingFile> kept,
        IReadOnlyList<IFormFile> files,
        List<Error> errors,
        CancellationToken cancellationToken
    )
    {
        var uploads = new List<AttachmentUpload>();
        foreach (var file in kept)
        {
            if (await pending.ReadAsync(file, cancellationToken) is { } upload)
            {
                uploads.Add(upload);
            }
            else
            {
                errors.Add(EnquiryFormErrors.ChooseAgain(file.FileName));
            }
        }

        foreach (var file in files.Where(file => file.FileName.Length > 0))
        {
            // What is too large is refused by its length and never copied into memory.
            if (file.Length > AttachmentLimits.MaxBytesEach)
            {
                errors.Add(AttachmentErrors.TooLarge(AttachmentInspector.NameOf(file.FileName)));
                continue;
            }

            uploads.Add(await FormFiles.ReadAsync(file, cancellationToken));
        }

        return uploads;
    }

    private async Task<SubmissionOutcome> ShowAgainAsync(
        FormTicket ticket,
        EnquiryForm form,
        Lookups lookups,
        List<PendingFile> kept,
        List<AttachmentUpload> uploads,
        CancellationToken cancellationToken
    )
    {
        var shown = form with
        {
            Subjects = [.. lookups.Subjects.Where(subject => form.Subjects.Contains(subject.Key.ToString())).Select(subject => subject.Key.ToString())],
            ConsentGiven = form.ConsentGiven && !lookups.Errors.Contains(EnquiryErrors.NoticeChanged),
        };
        foreach (var error in lookups.Errors.Where(error => error.Code == EnquiryErrors.HiddenCharacters(string.Empty).Code))
        {
            shown = shown.WithoutHidden(error.Field);
        }

        // Kept only when each is good, and all together are: the sender decides anew what to send.
        var handles = kept.Select(file => file.Handle).ToList();
        foreach (var upload in uploads.Skip(kept.Count).Where(upload => AttachmentInspector.Inspect(upload).Succeeded))
        {
            var file = handles.Count < AttachmentLimits.MaxFiles ? await pending.KeepAsync(ticket, upload, cancellationToken) : null;
            if (file is null)
            {
                lookups.Errors.Add(EnquiryFormErrors.ChooseAgain(AttachmentInspector.NameOf(upload.FileName)));
            }
            else
            {
                handles.Add(file.Handle);
            }
        }

        return new SubmissionOutcome(null, shown with { KeptFiles = handles }, lookups.Errors, lookups.Errors.Contains(EnquiryFormErrors.NotStored));
    }

    private SubmitEnquiry Request(
        EnquiryForm form,
        FormTicket ticket,
        string language,
        IReadOnlyList<EnquirySubject> about,
        List<AttachmentUpload> uploads
    ) =>
        new()
        {
            FormToken = ticket.Token,
            Language = language,
            PersonName = form.PersonName,
            Organisation = form.Organisation,
            Country = form.Country,
            Email = form.Email,
            Phone = form.Phone,
            AreaFrom = form.AreaFrom,
            AreaTo = form.AreaTo,
            AreaUnit = form.AreaUnit,
            Timing = form.Timing,
            InvestmentAmount = form.InvestmentAmount,
            InvestmentCurrency = form.InvestmentCurrency,
            Message = form.Message,
            Subjects = about,
            Attachments = uploads,
            Notice = notices.Current()?.Notice,
            NoticeSha256 = form.NoticeSha256,
            ConsentGiven = form.ConsentGiven,
        };

    private static SubmissionOutcome Refuse(EnquiryForm form, Error error, bool filesLost) =>
        new(null, form, filesLost ? [error, EnquiryFormErrors.ChooseAllAgain] : [error], NotStored: false);

    private sealed record Lookups(IReadOnlyList<EnquirySubject> Subjects, List<Error> Errors);
}

/// <summary>What became of a posted form.</summary>
/// <param name="Receipt">Set when the enquiry is stored.</param>
/// <param name="Form">The form to show again otherwise.</param>
/// <param name="Errors">What is wrong with it.</param>
/// <param name="NotStored">True where nothing is wrong with the form, but the database cannot take it.</param>
public sealed record SubmissionOutcome(EnquiryReceipt? Receipt, EnquiryForm Form, IReadOnlyList<Error> Errors, bool NotStored)
{
    /// <summary>The HTTP status of the answer when there is no receipt.</summary>
    public int Status =>
        NotStored ? StatusCodes.Status503ServiceUnavailable
        : Errors.Any(error => error.Kind == ErrorKind.TooMany) ? StatusCodes.Status429TooManyRequests
        : StatusCodes.Status400BadRequest;
}
