using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Files;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>
/// What is sent for each act of <c>docs/rights.md</c>: a request that succeeds for whoever may do the act. For a new act add a line here, unless it
/// only reads and its address has no keys but those of the lead. All acts are done to the same leads, one of each kind: an act that cannot be done
/// twice makes what it is done to (<see cref="RightsCase"/>), and <see cref="RightsRecord.SettleAsync"/> takes back what would stand in the way of others.
/// </summary>
internal static class RightsRequests
{
    private static readonly Dictionary<string, Func<RightsCase, Task<RightsRequest>>> Made = new()
    {
        ["PUT {id}"] = Json(of => new { title = of.Record.Lead.Title, kind = "Land", language = "vi", expectedVersion = of.Record.Lead.Version }),
        ["POST {id}/stage"] = Json(of => of.Record.Lead.Stage switch
        {
            LeadStage.New => new { stage = "Acknowledged", expectedVersion = of.Record.Lead.Version },
            LeadStage.Lost => new { stage = "Screened", reason = "Hỏi lại", expectedVersion = of.Record.Lead.Version },
            _ => (object)new { stage = "Lost", lostReason = "Financing", expectedVersion = of.Record.Lead.Version },
        }),
        ["POST {id}/assignment"] = Json(of => new { unitCode = of.Record.Lead.UnitCode ?? RightsDesk.UnitA, officerKey = of.Desk.Owner, reason = "Đổi người", expectedVersion = of.Record.Lead.Version }),
        ["PUT {id}/readers"] = Json(of => new { readers = of.Record.Lead.Confidential ? of.Record.Lead.Readers.Select(reader => reader.OfficerKey) : null, expectedVersion = of.Record.Lead.Version }),
        ["POST {id}/contacts"] = Json(_ => new { name = "Người mới", email = $"moi-{Guid.NewGuid():N}@sender.example", language = "vi" }),
        ["PUT {id}/contacts/{contact}"] = Json(of => new { name = "Tên mới", email = of.Record.Contact.Email!.Value, language = "vi", expectedVersion = of.Record.Contact.Version }),
        ["POST {id}/contacts/{contact}/primary"] = Json(of => new { expectedVersion = of.Record.Lead.Version }),
        ["PUT {id}/organisation"] = Json(of => new { name = $"Công ty {of.Record.Mark}", expectedVersion = of.Record.Lead.Version }),
        ["DELETE {id}/contacts/{contact}"] = async of => new(Route: new() { ["contact"] = await of.ContactAsync() }),
        ["PUT organisations/{organisation}"] = Json(of => new { name = $"Công ty {of.Record.Mark}", country = of.Record.Lead.Country, taxCode = "0312345678", expectedVersion = of.Record.Lead.Organisation!.Version }),
        ["PUT contacts/{contact}"] = Json(of => new { name = "Tên mới", email = of.Record.Contact.Email!.Value, language = "vi", expectedVersion = of.Record.Contact.Version }),
        ["POST organisations/{organisation}/merge"] = async of =>
        {
            var twin = await of.Record.TwinPartiesAsync(of.Desk);
            return new(JsonContent.Create(new { into = twin.Organisation!.Id, expectedVersion = of.Record.Lead.Organisation!.Version, intoVersion = twin.Organisation.Version }));
        },
        ["POST contacts/{contact}/merge"] = async of =>
        {
            var twin = await of.Record.TwinPartiesAsync(of.Desk);
            return new(JsonContent.Create(new { into = twin.Contact.Id, expectedVersion = of.Record.Contact.Version, intoVersion = twin.Contact.Version }));
        },
        ["POST party-merges/{merge}/undo"] = async of => new(Route: new() { ["merge"] = await of.Record.JoinOrganisationAsync(of.Desk) }),
        ["POST {id}/pause"] = async of =>
        {
            await of.Record.PauseAsync(of.Desk, paused: false);
            return new(JsonContent.Create(new { reason = "Chờ hồ sơ" }));
        },
        ["POST {id}/resume"] = async of =>
        {
            await of.Record.PauseAsync(of.Desk, paused: true);
            return new();
        },
        ["POST {id}/activities"] = Json(_ => new { kind = "Note", body = "Đã gọi" }),
        ["PUT {id}/activities/{activity}"] = Json(of => new { subject = "Họp", at = of.Record.Activity.At, body = "Đã chuẩn bị", expectedVersion = of.Record.Activity.Version }),
        ["POST {id}/activities/{activity}/cancel"] = async of => new(JsonContent.Create(new { expectedVersion = 0 }), Route: new() { ["activity"] = await of.MeetingAsync() }),
        ["POST {id}/tasks"] = Json(of => new { title = "Gửi bản đồ", assigneeKey = of.Assignee }),
        ["PUT {id}/tasks/{task}"] = Json(of => new { title = "Gọi lại ngay", assigneeKey = of.Record.Task.AssigneeKey, expectedVersion = of.Record.Task.Version }),
        ["POST {id}/tasks/{task}/done"] = Json(of => new { done = true, expectedVersion = of.Record.Task.Version }),
        ["DELETE {id}/tasks/{task}"] = async of => new(Route: new() { ["task"] = await of.TaskAsync() }, Query: "?expectedVersion=0"),
        ["POST {id}/offers"] = async of => new(JsonContent.Create(new { plotKey = await of.Desk.PlotAsync() })),
        ["POST {id}/offers/{offer}/state"] = async of => new(JsonContent.Create(new { state = "Declined", expectedVersion = 0 }), Route: new() { ["offer"] = await of.OfferAsync() }),
        ["POST {id}/mails"] = _ => Task.FromResult(
            new RightsRequest(
                new MultipartFormDataContent
                {
                    { new StringContent(Guid.CreateVersion7().ToString()), "FormToken" },
                    { new StringContent("investor@sender.example"), "To" },
                    { new StringContent("Trả lời"), "Subject" },
                    { new StringContent("Nội dung"), "Text" },
                }
            )
        ),
        ["POST mails/{mail}/resend"] = async of => new(Route: new() { ["mail"] = await of.ParkedMailAsync() }),
        ["GET mails/files/{file}"] = of => Task.FromResult(new RightsRequest(Route: new() { ["file"] = of.Record.MailFile })),
        ["POST {id}/merge"] = async of =>
        {
            var into = await of.Record.TwinAsync(of.Desk);
            return new(JsonContent.Create(new { into = into.Id, expectedVersion = of.Record.Lead.Version, intoVersion = into.Version }));
        },
        ["POST merges/{merge}/undo"] = async of => new(Route: new() { ["merge"] = await of.Record.JoinAsync(of.Desk) }),
        ["PUT {id}/score"] = Json(of => new { answered = 2, expectedVersion = of.Record.ScoreVersion }),
        ["POST"] = Json(_ => new { formToken = Guid.CreateVersion7(), source = "Telephone", personName = "Người gọi", email = $"goi-{Guid.NewGuid():N}@sender.example" }),
        ["GET export"] = _ => Task.FromResult(new RightsRequest(Query: "?format=Csv")),
        ["GET organisations/export"] = _ => Task.FromResult(new RightsRequest(Query: "?format=Csv")),
        ["GET contacts/export"] = _ => Task.FromResult(new RightsRequest(Query: "?format=Csv")),
        ["GET reports/export"] = _ => Task.FromResult(new RightsRequest(Query: "?format=Csv")),
        ["GET reports/scores/leads/export"] = _ => Task.FromResult(new RightsRequest(Query: "?format=Csv")),
        ["POST duplicates"] = Json(_ => new { organisation = "Công ty Thử nghiệm" }),
        ["PUT templates"] = Json(_ => new { code = $"t{Guid.NewGuid():N}"[..12], language = "vi", name = "Mới", subject = "Chào", body = "Nội dung" }),
        ["DELETE templates/{id}"] = async of => new(Route: new() { ["id"] = await of.TemplateAsync() }),
        ["POST templates/{id}/files"] = async of =>
            new(new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf()), "Files", "to-roi.pdf" } }, Route: new() { ["id"] = await of.TemplateAsync() }),
        ["DELETE templates/{id}/files/{file}"] = async of => await of.TemplateFileAsync(),
        ["GET templates/{id}/files/{file}"] = async of => await of.TemplateFileAsync(),
        ["PUT calendar"] = Rules("calendar"),
        ["PUT targets"] = Rules("targets"),
        ["PUT routing"] = Rules("routing"),
        ["POST routing/dry-run"] = async of => new(JsonContent.Create(new { value = (await of.ReadAsync("routing"))["value"], days = 7 })),
        ["PUT team/{key}"] = async of =>
        {
            // Whom a manager may change is asked by TeamRightsTests.
            var unit = of.Who == "a manager of unit B" ? RightsDesk.UnitB : RightsDesk.UnitA;
            var colleague = await of.Desk.HireAsync("Đồng nghiệp", "vi", DeskGroups.Officers, unit);
            return new(JsonContent.Create(new { settings = new { }, units = new[] { unit }, takesLeads = false }), Route: new() { ["key"] = colleague });
        },
        ["PUT team/units/{code}"] = async of => new(
            JsonContent.Create(new { assignment = "RoundRobin", version = (await of.ReadAsync("team"))["number"]!.GetValue<int>() }),
            Route: new() { ["code"] = of.Who == "a manager of unit B" ? RightsDesk.UnitB : RightsDesk.UnitA }
        ),
        ["PUT team/me"] = Json(of => of.Desk.People[of.Who] == of.Desk.Owner ? of.Desk.OwnersAbsence with { SignatureVi = "Trân trọng" } : new OwnSettings { SignatureVi = "Trân trọng" }),
        ["POST triage/{id}/assignment"] = async of =>
        {
            // To a lead beside the others: whoever writes waits for an answer, and what waits for an answer cannot be paused.
            var lead = await (await of.Desk.RecordsAsync()).Single(lead => lead.Kind == "of no unit").TwinAsync(of.Desk);
            return new(JsonContent.Create(new { leadId = lead.Id, expectedVersion = 0 }), Route: new() { ["id"] = await of.MailToSortAsync() });
        },
        ["POST triage/{id}/lead"] = async of => new(JsonContent.Create(new { expectedVersion = 0 }), Route: new() { ["id"] = await of.MailToSortAsync() }),
        ["POST triage/{id}/dismissal"] = async of =>
            new(JsonContent.Create(new { outcome = nameof(TriageOutcome.Spam), expectedVersion = 0 }), Route: new() { ["id"] = await of.MailToSortAsync() }),
        ["POST triage/{id}/return"] = async of => new(Route: new() { ["id"] = await of.MailToSortAsync(TriageOutcome.Spam) }),
        ["POST outbox/{id}/resend"] = async of => new(Route: new() { ["id"] = await of.ParkedAsync() }),
        ["POST outbox/{id}/dismissal"] = async of => new(Route: new() { ["id"] = await of.ParkedAsync() }),
        ["GET triage/{id}/raw"] = async of => new(Route: new() { ["id"] = await of.MailToSortAsync() }),
        ["POST clients"] = Json(_ => RightsCase.Program(version: null)),
        ["PUT clients/{id}"] = async of => new(JsonContent.Create(RightsCase.Program(version: 0)), Route: new() { ["id"] = await of.ProgramAsync() }),
        ["POST clients/{id}/revocation"] = async of => new(Route: new() { ["id"] = await of.ProgramAsync() }),
        ["POST clients/{id}/keys"] = async of => new(JsonContent.Create(new { lastDay = DateOnly.FromDateTime(of.Desk.Time.GetUtcNow().DateTime).AddDays(30) }), Route: new() { ["id"] = await of.ProgramAsync() }),
        ["POST clients/{id}/keys/{key}/revocation"] = async of =>
        {
            var program = await of.ProgramAsync();
            return new(Route: new() { ["id"] = program, ["key"] = await of.KeyAsync(program) });
        },
        ["POST reports/schedules"] = async of => new(JsonContent.Create(await of.ScheduleAsync())),
        ["PUT reports/schedules/{id}"] = async of =>
            new(JsonContent.Create(new { officerKey = of.Desk.Director, rhythm = "Weekly", day = 2, hour = 9, expectedVersion = 0 }), Route: new() { ["id"] = await of.ScheduledAsync() }),
        ["DELETE reports/schedules/{id}"] = async of => new(Route: new() { ["id"] = await of.ScheduledAsync() }),
    };

    /// <summary>The request for an act.</summary>
    public static async Task<HttpRequestMessage> MakeAsync(RightsAct act, RightsCase of)
    {
        var request = Made.TryGetValue(act.Address, out var make) || RightsStories.Made.TryGetValue(act.Address, out make) ? await make(of) : new RightsRequest();
        var path = act.Route;
        foreach (var (name, value) in request.Route ?? [])
        {
            path = path.Replace($"{{{name}}}", value.ToString(), StringComparison.Ordinal);
        }

        if (act.OnLead)
        {
            path = path.Replace("{id}", of.Record.Lead.Id.ToString(), StringComparison.Ordinal)
                .Replace("{organisation}", of.Record.Lead.OrganisationId.ToString(), StringComparison.Ordinal)
                .Replace("{contact}", of.Record.Contact.Id.ToString(), StringComparison.Ordinal)
                .Replace("{activity}", of.Record.Activity.Id.ToString(), StringComparison.Ordinal)
                .Replace("{task}", of.Record.Task.Id.ToString(), StringComparison.Ordinal)
                .Replace("{offer}", of.Record.Offer.Id.ToString(), StringComparison.Ordinal)
                .Replace("{mail}", of.Record.Mail.ToString(), StringComparison.Ordinal)
                .Replace("{file}", of.Record.EnquiryFile.ToString(), StringComparison.Ordinal);
        }

        Assert.False(path.Contains('{', StringComparison.Ordinal), $"'{act.Address}' has a key that RightsRequests does not fill: add a line for it there.");
        return new HttpRequestMessage(act.Method, $"{DeskController.DeskPath}/{path}".TrimEnd('/') + request.Query) { Content = request.Content };
    }

    private static Func<RightsCase, Task<RightsRequest>> Json(Func<RightsCase, object> body) => of => Task.FromResult(new RightsRequest(JsonContent.Create(body(of))));

    // Rules as they are: whoever may save them changes nothing but their number.
    public static Func<RightsCase, Task<RightsRequest>> Rules(string name) =>
        async of =>
        {
            var read = await of.ReadAsync(name);
            return new(JsonContent.Create(new { version = read["version"]!.GetValue<int>(), value = JsonNode.Parse(read["value"]!.ToJsonString()) }));
        };
}

/// <summary>A body, keys of the address, and what follows it.</summary>
internal sealed record RightsRequest(HttpContent? Content = null, Dictionary<string, object>? Route = null, string Query = "");
