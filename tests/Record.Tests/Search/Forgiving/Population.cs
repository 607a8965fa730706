using Bogus;

namespace Record.Tests.Search.Forgiving;

/// <summary>Somebody invented, as a test knows them.</summary>
internal sealed record Somebody(Guid Id, string First, string Last, string? Other, DateOnly Born)
{
    public string Name => $"{First} {Last}";
}

/// <summary>Invented people of an English town: many share a common name, many have a name of another country, all by one seed.</summary>
internal sealed class Population(int seed)
{
    private static readonly string[] Locales = ["en_GB", "en_GB", "en_GB", "en_IE", "pl", "en_IND", "en_NG", "ro", "it", "fr", "tr", "pt_PT", "en"];

    private static readonly string[] CommonLast =
    [
        "Smith", "Jones", "Taylor", "Williams", "Brown", "Davies", "Evans", "Wilson", "Thomas", "Roberts", "Johnson", "Walker", "Wright", "Thompson", "Robinson",
        "White", "Hughes", "Edwards", "Green", "Hall", "Khan", "Patel", "Ahmed", "Ali", "Hussain", "Singh", "Begum", "Kaur", "Murphy", "O'Neill", "Kelly",
        "Nowak", "Kowalski", "Wiśniewski", "Wójcik", "Mensah", "Okafor", "Adeyemi", "Hassan", "Mohamud",
        "Chaudhry", "Iqbal", "Bhatti", "Owusu", "Boateng", "Asante", "Diallo", "Dąbrowski", "Zieliński", "Szymański", "Gallagher", "Doherty", "Keogh", "McLoughlin",
        "Byrne", "Pugh", "Leigh", "Beauchamp", "Llewellyn", "Baker", "Bailey", "Campbell", "Clarke", "Cooper", "Fisher", "Foster", "Griffiths", "Jackson", "MacKenzie",
        "Marshall", "Matthews", "Mitchell", "Moore", "Morris", "Nicholson", "Phillips", "Price", "Reynolds", "Shaw", "Stephenson", "Turner", "Watson", "Webb", "Wood",
        "Brennan", "Connolly", "Fitzgerald", "Hennessy", "Maguire", "McCarthy", "Nolan", "O'Sullivan", "Quinn", "Reilly", "Sheehan", "Kaczmarek", "Lewandowski",
        "Wojciechowski", "Akhtar", "Bashir", "Bukhari", "Malik", "Mahmood", "Qureshi", "Rahman", "Sheikh", "Siddiqui", "Banerjee", "Chatterjee", "Gupta", "Mukherjee",
        "Sharma", "Sandhu", "Dhillon", "Balogun", "Nwosu", "Sesay", "Kamara", "Jalloh", "Traoré", "Agyeman", "Kwarteng", "Opoku", "Tetteh", "Yeboah", "Farah",
        "Warsame", "Tesfaye", "Gebremariam", "Popescu", "Munteanu", "Nguyen",
    ];

    private static readonly string[] CommonFirst =
    [
        "David", "John", "Michael", "Paul", "Andrew", "Stephen", "William", "Robert", "Richard", "Christopher", "James", "Thomas", "Daniel", "Anthony", "Kevin",
        "Susan", "Margaret", "Elizabeth", "Catherine", "Karen", "Julie", "Deborah", "Sarah", "Rebecca", "Jennifer", "Patricia", "Joanne", "Samantha", "Kathleen",
        "Mohammed", "Ahmed", "Yusuf", "Ibrahim", "Hussein", "Fatima", "Aisha", "Khadija", "Zainab", "Siobhán", "Niamh", "Seán", "Ciarán", "Aoife", "Łukasz",
        "Katarzyna", "Piotr", "Małgorzata", "Krzysztof", "Chukwuemeka", "Oluwaseun", "Kwame", "Amara", "Gurpreet", "Rajesh",
        "Benjamin", "Jonathan", "Charles", "Gareth", "Barry", "Sharon", "Ronald", "Gerald", "Jacqueline", "Veronica", "Bernadette", "Francis", "Brendan", "Wojciech",
        "Joanna", "Aleksandra", "Jakub", "Abdullah", "Khalid", "Shabana", "Harjinder", "Manpreet", "Sanjay", "Priyanka", "Olufemi", "Temitope", "Obinna", "Kwabena",
        "Fatoumata", "Leroy", "Yvonne", "Shanice", "Alexandru", "Francisco", "Alistair", "Brian", "Charlotte", "Donald", "Florence", "Gwendoline", "Janet", "Kenneth",
        "Louise", "Martin", "Natalie", "Pamela", "Rosemary", "Shirley", "Timothy", "Winifred", "Fionnuala", "Bogdan", "Ewa", "Jadwiga", "Michał", "Sławomir", "Bilal",
        "Nasreen", "Shahid", "Amarjit", "Kulwinder", "Surinder", "Narendra", "Olamide", "Kehinde", "Ugochukwu", "Ebenezer", "Carlton", "Rudolph", "Antoinette",
        "Constantin", "Giovanni", "Agnieszka", "Grzegorz", "Saoirse", "Padraig", "Tariq", "Ngozi", "Szczepan", "Marcia", "Aaron", "Caitlin", "Damien", "Eileen",
        "Gillian", "Jason", "Lesley", "Nicola", "Stuart", "Vivien", "Sadhbh", "Aisling", "Kamil", "Farooq", "Javed", "Suleiman", "Krishna", "Chidi", "Alexander",
        "Matthew", "Joseph", "Frederick", "Terence", "Gary", "Tracey", "Reginald", "Eleanor", "Dorothy", "Josephine", "Bridget", "Cornelius", "Tomasz", "Zbigniew",
        "Barbara", "Paweł", "Abdirahman", "Rukhsana", "Balwinder", "Jaswinder", "Vijay", "Anjali", "Babatunde", "Folasade", "Ifeanyi", "Akosua", "Delroy", "Clifton",
        "Jermaine", "Latoya", "Gheorghe", "Abigail", "Arthur", "Cameron", "Christine", "Duncan", "Gemma", "Harold", "Jeremy", "Kimberley", "Malcolm", "Maureen",
        "Nigel", "Penelope", "Russell", "Sidney", "Vincent", "Zachary", "Dermot", "Dorota", "Henryk", "Jerzy", "Monika", "Tadeusz", "Nazia", "Usman", "Baljit",
        "Mandeep", "Chandrakant", "Ramesh", "Oluwafemi", "Chidinma", "Uchenna", "Ibrahima", "Courtney", "Sylvester", "Claudette", "Nicolae", "Andrzej", "Gráinne",
        "Róisín", "Tadhg", "Qasim", "Hywel", "Carl", "Derek", "Frances", "Helen", "Lindsay", "Rachel", "Teresa", "Zoe", "Diarmuid", "Cathal", "Janusz", "Hamid",
        "Adeola", "Onyeka", "Alexandra", "Nicholas", "Edward", "Henry", "Darren", "Lawrence", "Philip", "Victoria", "Theresa", "Geraldine", "Patrick", "Declan",
        "Magdalena", "Stanisław", "Mateusz", "Mustafa", "Imran", "Parminder", "Sukhwinder", "Harpreet", "Deepak", "Oluwatobi", "Adebayo", "Chinonso", "Emmanuel",
        "Mamadou", "Winston", "Beverley", "Tyrone", "Desmond", "Mehmet", "Adrian", "Bernard", "Caroline", "Dominic", "Emily", "Isabella", "Jessica", "Leonard",
        "Marjorie", "Melissa", "Oliver", "Sebastian", "Walter", "Eugene", "Malachy", "Elżbieta", "Iwona", "Józef", "Ryszard", "Wiesław", "Rashid", "Zulfiqar", "Daljit",
        "Ravinder", "Jayesh", "Ayodele", "Adewale", "Chukwudi", "Kwadwo", "Theophilus", "Neville", "Tamika", "Gloria", "Giuseppe", "Hassan", "Caoimhe", "Eoin", "Oisín",
        "Nkechi", "Rhys", "Clare", "Diane", "Isobel", "Kerry", "Sophie", "Tracy", "Eilidh", "Maeve", "Jamila", "Saeed", "Waheed", "Akinyemi", "Cedric",
    ];

    private readonly Randomizer _random = new(seed);
    private readonly List<Faker> _fakers = [.. Locales.Select((locale, at) => new Faker(locale) { Random = new Randomizer(seed + at + 1) })];

    public Somebody Next(Guid id)
    {
        var faker = _random.ListItem(_fakers);
        var first = _random.Bool(0.5f) ? Common(CommonFirst) : faker.Name.FirstName();
        var last = _random.Bool(0.4f) ? Common(CommonLast) : faker.Name.LastName();
        last = _random.Bool(0.03f) ? $"{last}-{Common(CommonLast)}" : last;
        var other = _random.Bool(0.15f) ? $"{faker.Name.FirstName()} {last}" : null;
        return new Somebody(id, first, last, other, new DateOnly(1945, 1, 1).AddDays(_random.Int(0, 22600)));
    }

    // the first of a list is far more common than its last, as names are
    private string Common(string[] names) => names[(int)(names.Length * Math.Pow(_random.Double(), 2))];
}
