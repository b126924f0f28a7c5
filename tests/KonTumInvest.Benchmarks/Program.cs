using KonTumInvest.Benchmarks.Desk;
using KonTumInvest.Benchmarks.Enquiries;
using KonTumInvest.Benchmarks.FirstViews;
using KonTumInvest.Benchmarks.Imports;
using KonTumInvest.Benchmarks.Land;
using KonTumInvest.Benchmarks.Mailbox;
using KonTumInvest.Benchmarks.Outbox;
using KonTumInvest.Benchmarks.Pages;
using KonTumInvest.Benchmarks.Start;
using KonTumInvest.Data;

switch (args)
{
    case ["land"]:
        LandFilterMeasure.Run();
        return 0;
    case ["start"]:
        await StartMeasure.RunAsync();
        return 0;
    case ["pages"]:
        await PageCostMeasure.RunAsync();
        return 0;
    case ["enquiries", .. var count]:
        await EnquiryMeasure.RunAsync(DatabaseProvider.Sqlite, count);
        return 0;
    case ["enquiries-postgresql", .. var count]:
        await EnquiryMeasure.RunAsync(DatabaseProvider.PostgreSql, count);
        return 0;
    case ["desk", .. var count]:
        await DeskMeasure.RunAsync(DatabaseProvider.Sqlite, count);
        return 0;
    case ["desk-postgresql", .. var count]:
        await DeskMeasure.RunAsync(DatabaseProvider.PostgreSql, count);
        return 0;
    case ["import", .. var count]:
        await ImportMeasure.RunAsync(DatabaseProvider.Sqlite, count);
        return 0;
    case ["import-postgresql", .. var count]:
        await ImportMeasure.RunAsync(DatabaseProvider.PostgreSql, count);
        return 0;
    case ["mailbox", .. var count]:
        await MailboxMeasure.RunAsync(DatabaseProvider.Sqlite, count);
        return 0;
    case ["mailbox-postgresql", .. var count]:
        await MailboxMeasure.RunAsync(DatabaseProvider.PostgreSql, count);
        return 0;
    case ["outbox"]:
        await OutboxMeasure.RunAsync(DatabaseProvider.Sqlite);
        return 0;
    case ["outbox-postgresql"]:
        await OutboxMeasure.RunAsync(DatabaseProvider.PostgreSql);
        return 0;
    case ["first-view"]:
        await FirstViewMeasure.RunAsync();
        return 0;
    case [BareEndpoint.Command, .. var rest]:
        await BareEndpoint.ServeAsync(rest);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: land, start, pages, enquiries, enquiries-postgresql, desk, desk-postgresql, import, import-postgresql, mailbox, mailbox-postgresql, outbox, outbox-postgresql or first-view (docs/performance.md).");
        return 1;
}
