using System.Net;
using KonTumInvest.LeadDesk.Tests.Correspondence;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Parties;

/// <summary>What joining means for people who had their data restricted, objected or were erased.</summary>
public abstract class PartyMergePrivacyTests(DeskSite desk) : PartyMergeCase(desk)
{
    [Fact]
    public async Task RestrictedPerson_IsNotJoined_AndARestrictionHoldsForWhatWasJoinedBefore()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await SetAsync(given.ContactId, restricted: true);
        await RefusedAsync("contacts", given.ContactId, kept.ContactId, HttpStatusCode.Forbidden);
        await SetAsync(given.ContactId, restricted: false);
        await MergeAsync("contacts", given.ContactId, kept.ContactId);

        // Restricted after: whoever writes from the old address is that person, who is left as she is, and nobody writes there.
        await SetAsync(kept.ContactId, restricted: true);
        var again = await Desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email!.Value, Phone = "0905 999 888" });
        Assert.Equal(kept.ContactId, again.ContactId);
        Assert.Equal(kept.Contact.Phone, (await ReadAsync(again.Id)).Contact.Phone);
        var sent = await Desk.SendMailAsync(Desk.Officer, again.Id, "Trả lời", "Nội dung", to: given.Contact.Email.Value);
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Contains(CorrespondenceErrors.MayNotBeWrittenTo.Code, sent.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objection_GoesWithThePerson()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await using (var database = await Desk.OpenAsync())
        {
            await database.Contacts.Where(row => row.Id == given.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ObjectedAt, Desk.Time.GetUtcNow()));
        }

        var merged = await MergeAsync("contacts", given.ContactId, kept.ContactId);
        Assert.NotNull((await ContactAsync(kept.ContactId)).ObjectedAt);

        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        Assert.Null((await ContactAsync(kept.ContactId)).ObjectedAt);
        Assert.NotNull((await ContactAsync(given.ContactId)).ObjectedAt);
    }

    [Fact]
    public async Task ErasedPerson_IsErasedWithWhatWasJoined_AndUndoBringsNothingBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ", organisation: $"Hộ {mark} bỏ"), await LeadAsync(mark, "giữ", organisation: $"Hộ {mark} giữ"));
        var organisations = await MergeAsync("organisations", given.OrganisationId!.Value, kept.OrganisationId!.Value);
        var people = await MergeAsync("contacts", given.ContactId, kept.ContactId);
        var subject = (await Desk.Host.Service<DataSubjects>().FindAsync(kept.Contact.Email!.Value, null, CancellationToken.None)).Value;

        Assert.True((await Desk.Host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "theo yêu cầu", CancellationToken.None)).Succeeded);

        Assert.NotNull((await ContactAsync(given.ContactId)).ErasedAt);
        Assert.NotNull((await ContactAsync(kept.ContactId)).ErasedAt);
        await using var database = await Desk.OpenAsync();
        Assert.False(await database.Organisations.AnyAsync(row => row.Id == given.OrganisationId || row.Id == kept.OrganisationId));
        foreach (var merged in new[] { organisations, people })
        {
            (await Desk.As(Desk.Administrator).AskAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo")).Refused(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task ErasedPerson_WhoseOwnFirmWasJoinedIntoAnothers_LeavesNoNameOfTheFirm_AndNoNoteAboutThePerson()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ", organisation: $"Hộ Trần {mark}", person: $"Trần Tư {mark}"), await LeadAsync(Mark(), "giữ", organisation: $"Tổng {mark}"));
        await using (var firm = await Desk.OpenAsync())
        {
            await firm.Organisations.Where(row => row.Id == given.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, mark.ToUpperInvariant()).SetProperty(row => row.Domain, $"{mark}.example"));
        }

        await MergeAsync("organisations", given.OrganisationId!.Value, kept.OrganisationId!.Value);
        var path = $"/leads/organisations/{kept.OrganisationId}";
        var version = (await Desk.As(Desk.Officer).GetAsync(path))["version"]!.GetValue<int>();
        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Put, path, new { name = $"Tổng {mark}", taxCode = mark.ToUpperInvariant(), domain = $"{mark}.example", note = $"Hỏi Trần Tư {mark}", expectedVersion = version });
        var subject = (await Desk.Host.Service<DataSubjects>().FindAsync(given.Contact.Email!.Value, null, CancellationToken.None)).Value;

        Assert.True((await Desk.Host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "theo yêu cầu", CancellationToken.None)).Succeeded);

        await using var database = await Desk.OpenAsync();
        Assert.False(await database.Organisations.AnyAsync(row => row.Id == given.OrganisationId));
        var stays = await database.Organisations.SingleAsync(row => row.Id == kept.OrganisationId);
        Assert.DoesNotContain("Trần Tư", stays.Note, StringComparison.Ordinal);
        Assert.Equal((null, null), (stays.TaxCode, stays.Domain));
        var audited = await database.Audit.Where(row => row.SubjectId == stays.Id).Select(row => row.PersonalChanges ?? string.Empty).ToListAsync();
        Assert.NotEmpty(audited);
        Assert.All(audited, text => Assert.DoesNotContain("Trần Tư", text, StringComparison.Ordinal));
        Assert.All(audited, text => Assert.DoesNotContain(mark, text, StringComparison.OrdinalIgnoreCase));
    }

    private async Task RefusedAsync(string kind, Guid from, Guid into, HttpStatusCode status) => (await AskAsync(kind, from, await WishAsync(kind, from, into))).Refused(status);

    private async Task SetAsync(Guid contact, bool restricted)
    {
        await using var database = await Desk.OpenAsync();
        DateTimeOffset? at = restricted ? Desk.Time.GetUtcNow() : null;
        await database.Contacts.Where(row => row.Id == contact).ExecuteUpdateAsync(set => set.SetProperty(row => row.RestrictedAt, at));
    }
}

[Collection(OnSqlite.Name)]
public sealed class PartyMergePrivacyTestsOnSqlite(SqliteDesk desk) : PartyMergePrivacyTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class PartyMergePrivacyTestsOnPostgreSql(PostgreSqlDesk desk) : PartyMergePrivacyTests(desk);
