using System.Net.Http.Json;
using System.Text;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Retention;
using KonTumInvest.Leads.Timeline.Work;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>
/// What is sent for the acts on views, lists that are brought in and personal data, with what has to be there before: as <see cref="RightsRequests"/>.
/// Whoever may do the act finds something of his own; the others ask for what an administrator made.
/// </summary>
internal static class RightsStories
{
    private const string Requests = "/leads/privacy/requests";

    public static readonly IReadOnlyDictionary<string, Func<RightsCase, Task<RightsRequest>>> Made = new Dictionary<string, Func<RightsCase, Task<RightsRequest>>>
    {
        ["POST counts"] = Json(_ => new { questions = new[] { "open=true" } }),
        ["POST views"] = Json(_ => View(null)),
        ["PUT views/{id}"] = async of => new(JsonContent.Create(View(0)), new() { ["id"] = await ViewAsync(of) }),
        ["DELETE views/{id}"] = async of => new(Route: new() { ["id"] = await ViewAsync(of) }, Query: "?expectedVersion=0"),
        ["PUT views/order"] = Json(_ => new { ids = new[] { Guid.NewGuid() } }),
        ["PUT views/start"] = Json(_ => new { view = "mine" }),
        ["GET tasks/{group}"] = _ => Task.FromResult(new RightsRequest(Route: new() { ["group"] = WorkGroup.Today })),
        ["POST imports"] = _ => Task.FromResult(new RightsRequest(List())),
        ["GET imports/{id}"] = async of => new(Route: new() { ["id"] = await ImportAsync(of, ImportState.Uploaded) }),
        ["PUT imports/{id}/reading"] = async of =>
            new(JsonContent.Create(new { reading = new { kind = "Csv", delimiter = ";" }, expectedVersion = 0 }), new() { ["id"] = await ImportAsync(of, ImportState.Uploaded) }),
        ["GET imports/{id}/rows"] = async of => new(Route: new() { ["id"] = await ImportAsync(of, ImportState.Checked) }, Query: "?show=All"),
        ["PUT imports/{id}/duplicates"] = async of => new(JsonContent.Create(new { choice = nameof(DuplicateChoice.Add) }), new() { ["id"] = await ImportAsync(of, ImportState.Checked) }),
        ["PUT imports/{id}/rows/{number}"] = async of =>
            new(JsonContent.Create(new { choice = nameof(DuplicateChoice.Skip) }), new() { ["id"] = await ImportAsync(of, ImportState.Checked), ["number"] = 2 }),
        ["GET imports/{id}/wrong-rows"] = async of => new(Route: new() { ["id"] = await ImportAsync(of, ImportState.Checked) }),
        ["PUT imports/{id}/plan"] = async of =>
            new(JsonContent.Create(new { plan = new { columns = new[] { "PersonName", "Email" } }, expectedVersion = 0 }), new() { ["id"] = await ImportAsync(of, ImportState.Uploaded) }),
        ["POST imports/{id}/run"] = async of => new(JsonContent.Create(new { expectedVersion = 0 }), new() { ["id"] = await ImportAsync(of, ImportState.Checked) }),
        ["POST imports/{id}/cancel"] = async of => new(Route: new() { ["id"] = await ImportAsync(of, ImportState.Checking) }),
        ["POST imports/{id}/undo"] = async of => new(Route: new() { ["id"] = await ImportAsync(of, ImportState.Finished) }),
        ["DELETE imports/{id}"] = async of => new(Route: new() { ["id"] = await ImportAsync(of, ImportState.Uploaded) }),
        ["POST {id}/consents"] = Json(_ => new { formToken = Guid.CreateVersion7(), purpose = nameof(ConsentPurpose.Promotion), given = true, evidence = "Telephone", note = "Đồng ý nhận tin" }),
        ["POST {id}/data-requests"] = Json(of =>
            new { formToken = Guid.CreateVersion7(), kind = "Access", channel = "Telephone", personName = "Người Hỏi", email = of.Record.Contact.Email!.Value, language = "vi", asked = "Xin bản sao dữ liệu." }),
        ["POST {id}/holds"] = Json(_ => new { reason = "Thanh tra" }),
        ["POST {id}/holds/{hold}/end"] = async of =>
            new(Route: new() { ["hold"] = await of.AddAsync(id => new LegalHold { Id = id, LeadId = of.Record.Lead.Id, Reason = "Thanh tra", At = of.Desk.Time.GetUtcNow() }) }),
        ["POST privacy/contacts/{id}/marks"] = async of =>
            new(JsonContent.Create(new { ground = "Settled", expectedVersion = 0 }), new() { ["id"] = (await PersonAsync(of, restricted: true)).Id }),
        ["POST privacy/requests"] = Json(_ => Request("Access", $"yeu-cau-{Guid.NewGuid():N}@sender.example")),
        ["GET privacy/requests/{id}"] = of => OnRequestAsync(of, "Access", 0, null),
        ["PUT privacy/requests/{id}/arrangement"] = of => OnRequestAsync(of, "Access", 0, _ => new { thirdParty = false, expectedVersion = 0 }),
        ["POST privacy/requests/{id}/identity"] = of => OnRequestAsync(of, "Access", 0, _ => new { proof = "Known", expectedVersion = 0 }),
        ["POST privacy/requests/{id}/answer"] = of => OnRequestAsync(of, "Access", 1, _ => new { words = "Chúng tôi sẽ gửi.", expectedVersion = 1 }),
        ["POST privacy/requests/{id}/start"] = of => OnRequestAsync(of, "Restriction", 2, _ => new { expectedVersion = 2 }),
        ["POST privacy/requests/{id}/extension"] = of => OnRequestAsync(of, "Access", 0, _ => new { days = 10, reason = "Dữ liệu nằm ở nhiều nơi.", expectedVersion = 0 }),
        ["POST privacy/requests/{id}/completion"] = of =>
            OnRequestAsync(of, "Restriction", 3, person => new { words = "Đã hạn chế.", contactIds = new[] { person }, expectedVersion = 3 }),
        ["POST privacy/requests/{id}/refusal"] = of => OnRequestAsync(of, "Access", 0, _ => new { ground = "Other", words = "Không đủ căn cứ.", expectedVersion = 0 }),
        ["PUT privacy/retention"] = RightsRequests.Rules("privacy/retention"),
        ["POST privacy/retention/dry-run"] = async of => new(JsonContent.Create(new { value = (await of.ReadAsync("privacy/retention"))["value"] })),
        ["GET privacy/retention/runs/{run}"] = async of => new(Route: new() { ["run"] = await RunAsync(of) }),
        ["POST privacy/subject"] = async of => new(JsonContent.Create(new { email = (await PersonAsync(of)).Email!.Value })),
        ["POST privacy/subject/export"] = async of => new(JsonContent.Create(new { email = (await PersonAsync(of)).Email!.Value })),
        ["POST privacy/subject/contacts/{contact}/export"] = async of => new(Route: new() { ["contact"] = (await PersonAsync(of)).Id }),
        ["POST privacy/subject/erasure"] = async of => new(JsonContent.Create(new { email = (await PersonAsync(of)).Email!.Value, reason = "Yêu cầu" })),
    };

    private static Func<RightsCase, Task<RightsRequest>> Json(Func<RightsCase, object> body) => of => Task.FromResult(new RightsRequest(JsonContent.Create(body(of))));

    private static object View(int? version) => new { name = "Hồ sơ đang mở", question = "open=true", columns = new[] { "Stage" }, audience = "Owner", expectedVersion = version };

    private static async Task<Guid> ViewAsync(RightsCase of)
    {
        var owner = of.Who is "a visitor" or "an editor who does not use the desk" ? of.Desk.Administrator : of.Desk.People[of.Who]!.Value;
        var answer = await of.Desk.As(owner).AskAsync(HttpMethod.Post, "/leads/views", View(null));
        return answer.Body!["id"]!.GetValue<Guid>();
    }

    private static MultipartFormDataContent List() =>
        new() { { new ByteArrayContent(Encoding.UTF8.GetBytes("Họ tên,Email\nNgười một,mot@sender.example\n")), "file", "danh-sach.csv" } };

    // A list that was checked has one row, which is like a lead that is there. Nobody has said what its columns mean: the jobs leave it alone until
    // somebody may say so, or take it back, and RightsDesk.RestAsync waits for what they do then.
    private static async Task<Guid> ImportAsync(RightsCase of, ImportState state)
    {
        var owner = of.Who.StartsWith("a manager", StringComparison.Ordinal) ? of.Desk.People[of.Who]!.Value : of.Desk.Administrator;
        using var list = List();
        using var answer = await of.Desk.As(owner).Http.PostAsync($"{DeskController.DeskPath}/imports", list);
        var id = (await answer.Content.ReadFromJsonAsync<Uploaded>())!.Id;
        if (state != ImportState.Uploaded)
        {
            await using var database = await of.Desk.OpenAsync();
            var import = await database.Imports.SingleAsync(row => row.Id == id);
            database.Entry(import).Property(row => row.State).CurrentValue = state;
            database.Entry(import).Property(row => row.EndedAt).CurrentValue = state == ImportState.Finished ? of.Desk.Time.GetUtcNow() : null;
            database.Add(new ImportRow { Id = Guid.CreateVersion7(), ImportId = id, Number = 2, Cells = "[\"Người một\",\"mot@sender.example\"]", State = ImportRowState.Ready, Score = 1 });
            await database.SaveChangesAsync();
        }

        return id;
    }

    private static async Task<Contact> PersonAsync(RightsCase of, bool restricted = false)
    {
        Contact? person = null;
        await of.AddAsync(id =>
        {
            Assert.True(EmailAddress.TryParse($"nguoi-{id:N}@sender.example", out var email));
            var now = of.Desk.Time.GetUtcNow();
            return person = new Contact { Id = id, Name = "Người Liên Hệ", Email = email, Language = "vi", CreatedAt = now, RestrictedAt = restricted ? now : null };
        });
        return person!;
    }

    private static object Request(string kind, string email) =>
        new { formToken = Guid.CreateVersion7(), kind, channel = "Telephone", personName = "Người Yêu Cầu", email, language = "vi", asked = "Xin cho biết dữ liệu của tôi." };

    // A request that was received and taken so many steps: the identity checked, answered, begun.
    private static async Task<RightsRequest> OnRequestAsync(RightsCase of, string kind, int steps, Func<Guid, object>? body)
    {
        var person = await PersonAsync(of);
        var desk = of.Desk.As(of.Desk.Administrator);
        var id = (await desk.AskAsync(HttpMethod.Post, Requests, Request(kind, person.Email!.Value))).Body!["id"]!.GetValue<Guid>();
        (string Act, object Sent)[] taken = [("identity", new { proof = "Known", expectedVersion = 0 }), ("answer", new { words = "Đã nhận.", expectedVersion = 1 }), ("start", new { expectedVersion = 2 })];
        foreach (var (act, sent) in taken.Take(steps))
        {
            await desk.DoAsync(HttpMethod.Post, $"{Requests}/{id}/{act}", sent);
        }

        return new(body is null ? null : JsonContent.Create(body(person.Id)), new() { ["id"] = id });
    }

    private static async Task<Guid> RunAsync(RightsCase of)
    {
        await using var database = await of.Desk.OpenAsync();
        var (now, day) = (of.Desk.Time.GetUtcNow(), new DateOnly(2020, 1, 1));
        return await database.RetentionRuns.Where(run => run.Day == day).Select(run => (Guid?)run.Id).SingleOrDefaultAsync()
            ?? await of.AddAsync(id => new RetentionRun { Id = id, Day = day, RulesNumber = 0, StartedAt = now, LeaseUntil = now, LeaseOwner = id, EndedAt = now });
    }

    private sealed record Uploaded(Guid Id);
}
