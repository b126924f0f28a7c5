using KonTumInvest.Leads.Inbox;

namespace KonTumInvest.Leads.Timeline.Work;

/// <summary>A task with the lead it is for.</summary>
/// <param name="Id">Its key.</param>
/// <param name="LeadId">The lead.</param>
/// <param name="Reference">The reference of the lead.</param>
/// <param name="LeadTitle">What the lead is called.</param>
/// <param name="Organisation">Whose lead it is.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Assignee">Who does it.</param>
/// <param name="DueAt">By when.</param>
/// <param name="DoneAt">When it was done.</param>
/// <param name="Version">Its version, to be sent back with a change.</param>
public sealed record WorkTask(Guid Id, Guid LeadId, string Reference, string LeadTitle, string? Organisation, string Title, PersonName Assignee, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, int Version);

/// <summary>Tasks of one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Items">Its tasks, in order.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
/// <param name="Count">How many there are, up to <see cref="WorkList.CountLimit"/>; null on later pages.</param>
/// <param name="Capped">Whether there are more than <paramref name="Count"/> says.</param>
public sealed record WorkPage(WorkGroup Group, IReadOnlyList<WorkTask> Items, string? Next, int? Count, bool Capped);

/// <summary>Somebody of the own units, with how much there is to do.</summary>
/// <param name="Key">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Open">Tasks that are not done, up to <see cref="WorkList.CountLimit"/>.</param>
/// <param name="Overdue">Those that are late, up to the same.</param>
public sealed record WorkPerson(Guid Key, string Name, int Open, int Overdue);

/// <summary>What there is to do.</summary>
/// <param name="Groups">Every group with its first tasks.</param>
/// <param name="People">The people whose tasks the reader may see beside the own; empty for whoever manages no unit.</param>
public sealed record WorkOverview(IReadOnlyList<WorkPage> Groups, IReadOnlyList<WorkPerson> People);
