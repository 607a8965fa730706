namespace Record.Tests.Search.Forgiving;

/// <summary>
/// What people in England call somebody of a name, and what they write who only heard it: English, Irish, Polish, South Asian,
/// Arabic, West African, Caribbean and other names, put together without the search's own list of names. What the search missed of
/// <see cref="Called"/> and <see cref="Heard"/> was added to that list. The others are held out: no name in them is among those, nobody
/// looks at which of them are missed, and nothing is ever added for their sake. Some names stand in the list of old.
/// </summary>
internal static class Otherwise
{
    /// <summary>The names that one goes by.</summary>
    public static readonly Dictionary<string, string[]> Called = new(StringComparer.Ordinal)
    {
        ["William"] = ["Bill", "Will", "Wills", "Billy"], ["Robert"] = ["Bob", "Robbie", "Bobby"], ["Richard"] = ["Rick", "Dick", "Richie", "Rich"],
        ["James"] = ["Jim", "Jimmy", "Jamie", "Jimbo"], ["Elizabeth"] = ["Liz", "Beth", "Betty", "Lizzie", "Libby"],
        ["Margaret"] = ["Maggie", "Peggy", "Meg", "Mags", "Margo"], ["Catherine"] = ["Kate", "Cathy", "Katie", "Cat"], ["Christopher"] = ["Chris", "Kit", "Topher"],
        ["Michael"] = ["Mick", "Mike", "Mickey"], ["Anthony"] = ["Tony", "Ant"], ["Andrew"] = ["Andy", "Drew"], ["Daniel"] = ["Dan", "Danny"],
        ["David"] = ["Dave", "Davey"], ["John"] = ["Jack", "Johnny", "Jonno"], ["Thomas"] = ["Tom", "Tommy"], ["Susan"] = ["Sue", "Suzie", "Susie"],
        ["Patricia"] = ["Pat", "Trish", "Tricia", "Patsy"], ["Rebecca"] = ["Becky", "Becca", "Bex", "Becks"], ["Jennifer"] = ["Jenny", "Jen", "Jenna"],
        ["Deborah"] = ["Debbie", "Debs"], ["Samantha"] = ["Sam", "Sammy", "Sammie"], ["Joanne"] = ["Jo", "Joey", "Jojo"], ["Kathleen"] = ["Kath", "Kathy", "Kay"],
        ["Stephen"] = ["Steve", "Ste", "Stevie"], ["Sarah"] = ["Sally", "Sal"], ["Julie"] = ["Jules"], ["Karen"] = ["Kaz", "Kazza"], ["Kevin"] = ["Kev"],
        ["Paul"] = ["Paulie"], ["Mohammed"] = ["Mo", "Moh", "Mohd"], ["Yusuf"] = ["Joseph", "Yus"], ["Ibrahim"] = ["Ibby", "Ibra", "Brahim", "Ibro"],
        ["Hussein"] = ["Huss"], ["Fatima"] = ["Fati", "Fatou"], ["Aisha"] = ["Aish", "Esha"], ["Khadija"] = ["Dija", "Kadi"], ["Zainab"] = ["Zee", "Zai"],
        ["Siobhán"] = ["Shiv", "Shivvy"], ["Seán"] = ["Seanie", "Johnny"], ["Łukasz"] = ["Luke", "Lukas"], ["Katarzyna"] = ["Kasia", "Kate", "Kaska"],
        ["Piotr"] = ["Peter", "Piotrek", "Pete"], ["Małgorzata"] = ["Gosia", "Margaret", "Gosha"], ["Krzysztof"] = ["Chris", "Krzysiek", "Kris"],
        ["Chukwuemeka"] = ["Emeka", "Chuks"], ["Oluwaseun"] = ["Seun", "Olu"], ["Amara"] = ["Ama", "Mara"], ["Gurpreet"] = ["Guri", "Preet"],
        ["Rajesh"] = ["Raj", "Raju"], ["Alexander"] = ["Alex", "Sandy", "Xander", "Alec"], ["Alexandra"] = ["Sasha", "Lexi", "Alex", "Sandra"],
        ["Benjamin"] = ["Ben", "Benji", "Benny"], ["Matthew"] = ["Matt", "Matty"], ["Nicholas"] = ["Nick", "Nicky", "Nico"], ["Jonathan"] = ["Jon", "Jonny", "Jono"],
        ["Joseph"] = ["Joe", "Joey"], ["Edward"] = ["Ed", "Eddie", "Ted", "Ned"], ["Charles"] = ["Charlie", "Chaz", "Chuck"], ["Frederick"] = ["Fred", "Freddie"],
        ["Henry"] = ["Harry", "Hal"], ["Gareth"] = ["Gaz", "Gary"], ["Terence"] = ["Terry", "Tel"], ["Derek"] = ["Del", "Dez"], ["Barry"] = ["Baz", "Bazza"],
        ["Gary"] = ["Gaz", "Gazza"], ["Darren"] = ["Daz", "Dazza"], ["Sharon"] = ["Shaz", "Shazza"], ["Tracey"] = ["Trace"], ["Lawrence"] = ["Larry", "Laurie", "Loz"],
        ["Ronald"] = ["Ron", "Ronnie"], ["Reginald"] = ["Reg", "Reggie"], ["Philip"] = ["Phil", "Pip"], ["Gerald"] = ["Gerry", "Jerry"],
        ["Eleanor"] = ["Ellie", "Nell", "Nora"], ["Victoria"] = ["Vicky", "Tori", "Vic"], ["Jacqueline"] = ["Jackie", "Jacqui"],
        ["Dorothy"] = ["Dot", "Dottie", "Dolly"], ["Theresa"] = ["Tess", "Terri"], ["Veronica"] = ["Ronnie", "Roni"], ["Josephine"] = ["Josie", "Jo"],
        ["Geraldine"] = ["Gerry", "Deena"], ["Bernadette"] = ["Bernie", "Detta"], ["Bridget"] = ["Biddy", "Bridie", "Breda"], ["Patrick"] = ["Paddy", "Pat", "Packie"],
        ["Francis"] = ["Frank", "Frankie", "Franny"], ["Cornelius"] = ["Con", "Neily", "Connie"], ["Declan"] = ["Dec", "Deco"], ["Brendan"] = ["Bren"],
        ["Tomasz"] = ["Tomek", "Tom"], ["Grzegorz"] = ["Grzesiek", "Greg"], ["Wojciech"] = ["Wojtek", "Voytek"], ["Agnieszka"] = ["Aga", "Agnes"],
        ["Magdalena"] = ["Magda", "Madzia"], ["Joanna"] = ["Asia", "Jo"], ["Zbigniew"] = ["Zbyszek", "Zbig"], ["Stanisław"] = ["Staszek", "Stan"],
        ["Aleksandra"] = ["Ola", "Alex"], ["Barbara"] = ["Basia", "Barb", "Babs"], ["Andrzej"] = ["Jędrek", "Andrew"], ["Jakub"] = ["Kuba", "Jake"],
        ["Paweł"] = ["Paul"], ["Mateusz"] = ["Mati", "Matt"], ["Abdullah"] = ["Abdul", "Abz"], ["Abdirahman"] = ["Abdi", "Rahman"], ["Mustafa"] = ["Musty", "Mus"],
        ["Khalid"] = ["Khal"], ["Tariq"] = ["Taz"], ["Imran"] = ["Immy"], ["Shabana"] = ["Shabs"], ["Rukhsana"] = ["Roxy", "Ruksie"], ["Parminder"] = ["Pam", "Parm"],
        ["Harjinder"] = ["Harj", "Jinder"], ["Balwinder"] = ["Bal", "Bally"], ["Sukhwinder"] = ["Sukh", "Sukhi"], ["Manpreet"] = ["Manny", "Preet"],
        ["Jaswinder"] = ["Jas", "Jassi"], ["Harpreet"] = ["Harps", "Preet", "Harry"], ["Sanjay"] = ["Sanj", "Jay"], ["Vijay"] = ["Vij"], ["Deepak"] = ["Deeps"],
        ["Priyanka"] = ["Priya", "Pri"], ["Anjali"] = ["Anj"], ["Oluwatobi"] = ["Tobi", "Toby"], ["Olufemi"] = ["Femi"], ["Babatunde"] = ["Tunde", "Baba"],
        ["Adebayo"] = ["Bayo", "Ade"], ["Temitope"] = ["Temi", "Tope"], ["Folasade"] = ["Sade", "Fola"], ["Chinonso"] = ["Nonso"], ["Obinna"] = ["Obi"],
        ["Ifeanyi"] = ["Ify"], ["Emmanuel"] = ["Manny", "Manu"], ["Kwabena"] = ["Kobi", "Kobby"], ["Akosua"] = ["Akos"], ["Mamadou"] = ["Madou"],
        ["Fatoumata"] = ["Fatou", "Fanta"], ["Delroy"] = ["Del", "Roy"], ["Winston"] = ["Win"], ["Leroy"] = ["Lee", "Roy"], ["Clifton"] = ["Cliff"],
        ["Beverley"] = ["Bev"], ["Yvonne"] = ["Vonnie"], ["Jermaine"] = ["Jay", "Maine"], ["Tyrone"] = ["Ty"], ["Shanice"] = ["Shan", "Niecy"], ["Latoya"] = ["Toya"],
        ["Desmond"] = ["Des"], ["Alexandru"] = ["Alex", "Sandu"], ["Gheorghe"] = ["George", "Ghita"], ["Mehmet"] = ["Memo"], ["Francisco"] = ["Chico", "Frank"],
    };

    /// <summary>More of them, held out.</summary>
    public static readonly Dictionary<string, string[]> CalledHeldOut = new(StringComparer.Ordinal)
    {
        ["Abigail"] = ["Abby", "Gail"], ["Adrian"] = ["Ade"], ["Alistair"] = ["Ali", "Al"], ["Arthur"] = ["Art", "Artie"], ["Bernard"] = ["Bernie"],
        ["Brian"] = ["Bri"], ["Cameron"] = ["Cam"], ["Caroline"] = ["Caz", "Carrie"], ["Charlotte"] = ["Charlie", "Lottie"], ["Christine"] = ["Chris", "Chrissie"],
        ["Dominic"] = ["Dom"], ["Donald"] = ["Don", "Donny"], ["Duncan"] = ["Dunc"], ["Emily"] = ["Em", "Emmy"], ["Florence"] = ["Flo", "Flossie"], ["Gemma"] = ["Gem"],
        ["Gillian"] = ["Gill", "Jilly"], ["Gwendoline"] = ["Gwen"], ["Harold"] = ["Harry"], ["Isabella"] = ["Bella", "Izzy"], ["Janet"] = ["Jan"],
        ["Jeremy"] = ["Jez", "Jerry"], ["Jessica"] = ["Jess"], ["Kenneth"] = ["Ken", "Kenny"], ["Kimberley"] = ["Kim"], ["Leonard"] = ["Len", "Lenny"],
        ["Louise"] = ["Lou", "Lulu"], ["Malcolm"] = ["Malc", "Mal"], ["Marjorie"] = ["Marge", "Madge"], ["Martin"] = ["Marty"], ["Maureen"] = ["Mo", "Reenie"],
        ["Melissa"] = ["Mel", "Lissa"], ["Natalie"] = ["Nat"], ["Nigel"] = ["Nige"], ["Oliver"] = ["Ollie"], ["Pamela"] = ["Pam"], ["Penelope"] = ["Penny"],
        ["Rachel"] = ["Rach"], ["Rosemary"] = ["Rosie", "Ro"], ["Russell"] = ["Russ"], ["Sebastian"] = ["Seb"], ["Shirley"] = ["Shirl"], ["Sidney"] = ["Sid"],
        ["Stuart"] = ["Stu"], ["Timothy"] = ["Tim"], ["Vincent"] = ["Vince", "Vinny"], ["Walter"] = ["Wally", "Wal"], ["Winifred"] = ["Winnie", "Freda"],
        ["Zachary"] = ["Zac"], ["Eugene"] = ["Gene"], ["Fionnuala"] = ["Nuala", "Finola"], ["Dermot"] = ["Derm"], ["Malachy"] = ["Mal"], ["Bogdan"] = ["Boguś"],
        ["Dorota"] = ["Dora"], ["Elżbieta"] = ["Ela"], ["Ewa"] = ["Eva"], ["Henryk"] = ["Heniek"], ["Iwona"] = ["Yvonne"], ["Jadwiga"] = ["Jadzia"],
        ["Jerzy"] = ["Jurek", "George"], ["Józef"] = ["Józek", "Joe"], ["Michał"] = ["Michael"], ["Monika"] = ["Monia"], ["Ryszard"] = ["Rysiek", "Richard"],
        ["Sławomir"] = ["Sławek"], ["Tadeusz"] = ["Tadek"], ["Wiesław"] = ["Wiesiek"], ["Bilal"] = ["Billy"], ["Farooq"] = ["Faz"], ["Javed"] = ["Jav"],
        ["Nasreen"] = ["Nas"], ["Nazia"] = ["Naz"], ["Rashid"] = ["Rash"], ["Shahid"] = ["Shah"], ["Usman"] = ["Uz"], ["Zulfiqar"] = ["Zulf"], ["Amarjit"] = ["Amar"],
        ["Baljit"] = ["Bal"], ["Daljit"] = ["Dal"], ["Kulwinder"] = ["Kully", "Kul"], ["Mandeep"] = ["Mandy"], ["Ravinder"] = ["Ravi", "Rav"], ["Surinder"] = ["Suri"],
        ["Chandrakant"] = ["Chandu"], ["Jayesh"] = ["Jay"], ["Narendra"] = ["Naren"], ["Ramesh"] = ["Ram"], ["Ayodele"] = ["Ayo", "Dele"],
        ["Olamide"] = ["Ola", "Lami"], ["Oluwafemi"] = ["Femi"], ["Adewale"] = ["Wale"], ["Kehinde"] = ["Kenny"], ["Chidinma"] = ["Chi"], ["Chukwudi"] = ["Chudi"],
        ["Ugochukwu"] = ["Ugo"], ["Uchenna"] = ["Uche"], ["Kwadwo"] = ["Kojo"], ["Ebenezer"] = ["Eben", "Ben"], ["Ibrahima"] = ["Ibou"], ["Theophilus"] = ["Theo"],
        ["Carlton"] = ["Carl"], ["Courtney"] = ["Court"], ["Neville"] = ["Nev"], ["Rudolph"] = ["Rudy"], ["Sylvester"] = ["Sly"], ["Tamika"] = ["Mika"],
        ["Antoinette"] = ["Toni", "Netty"], ["Claudette"] = ["Claudie"], ["Gloria"] = ["Glo"], ["Constantin"] = ["Costel", "Costi"], ["Nicolae"] = ["Nicu"],
        ["Giuseppe"] = ["Beppe", "Joe"], ["Giovanni"] = ["Gianni", "John"],
    };

    /// <summary>What is written by ear.</summary>
    public static readonly Dictionary<string, string[]> Heard = new(StringComparer.Ordinal)
    {
        ["Catherine"] = ["Kathryn", "Katherine", "Cathrin"], ["Stephen"] = ["Steven", "Stefen"], ["Mohammed"] = ["Muhammad", "Mohamad", "Mahomet"],
        ["Hussein"] = ["Hussain", "Hoossein", "Husain"], ["Siobhán"] = ["Shivaun", "Chevonne", "Shavawn"], ["Niamh"] = ["Neve", "Neeve"],
        ["Seán"] = ["Shaun", "Shawn", "Shorn"], ["Ciarán"] = ["Kieran", "Keeran", "Kiran"], ["Aoife"] = ["Eefa", "Efa"], ["Łukasz"] = ["Lukash", "Wookash"],
        ["Aisha"] = ["Ayesha", "Eyesha", "Iesha"], ["Yusuf"] = ["Yousef", "Yoosuf"], ["Khadija"] = ["Kadeeja", "Cadija", "Hadija"], ["Zainab"] = ["Zaynab", "Zeynep"],
        ["Fatima"] = ["Fateema", "Phatima"], ["Ibrahim"] = ["Abrahim", "Ibraheem"], ["Sarah"] = ["Sara", "Sera"], ["Deborah"] = ["Debra"],
        ["Kathleen"] = ["Cathleen", "Catlin"], ["Gurpreet"] = ["Gurprit", "Goorpreet"], ["Piotr"] = ["Pyotr", "Peeotr"], ["Oluwaseun"] = ["Oluwashen", "Olawaseun"],
        ["Chukwuemeka"] = ["Chukuemeka", "Chukwemeka"], ["Krzysztof"] = ["Kristof", "Kshishtof"], ["Thomas"] = ["Tomas", "Tommas"], ["Philip"] = ["Fillip"],
        ["Anthony"] = ["Antony", "Anfony"], ["Smith"] = ["Smyth", "Smiff"], ["Davies"] = ["Davis", "Davees"], ["Taylor"] = ["Tailer", "Tayla"],
        ["Thompson"] = ["Tomson", "Thomson"], ["Wright"] = ["Rite", "Right"], ["Hughes"] = ["Hews", "Huse"], ["Walker"] = ["Warker"], ["Ahmed"] = ["Ahmad", "Achmed"],
        ["Begum"] = ["Begam", "Baygum"], ["Kaur"] = ["Cor", "Kore"], ["O'Neill"] = ["O'Neal", "Oneal"], ["Nowak"] = ["Novak", "Novack"],
        ["Kowalski"] = ["Kovalsky", "Kovalski"], ["Wójcik"] = ["Voychik", "Woychik"], ["Johnson"] = ["Jonson", "Jonsun"], ["Wiśniewski"] = ["Vishnevsky", "Wisniefski"],
        ["Okafor"] = ["Okafour", "Okarfor"], ["Adeyemi"] = ["Adayemi", "Adiyemi"], ["Hassan"] = ["Hasan"], ["Patel"] = ["Pattel", "Putel"], ["Kelly"] = ["Kelley"],
        ["Evans"] = ["Evens"], ["Edwards"] = ["Edwerds", "Edwoods"], ["Murphy"] = ["Murfy", "Merphy"], ["Khan"] = ["Karn", "Kahn"],
        ["Hussain"] = ["Hussein", "Hoosain"], ["Singh"] = ["Sing"], ["Mensah"] = ["Mensa", "Menser"], ["Mohamud"] = ["Mahmoud", "Mohamood"],
        ["Jones"] = ["Joans", "Jonze"], ["Williams"] = ["Willyums"], ["Roberts"] = ["Robberts", "Robuts"], ["Brown"] = ["Browne", "Braun"], ["Wilson"] = ["Willson"],
        ["Robinson"] = ["Robbinson", "Robison"], ["White"] = ["Wite", "Whyte"], ["Green"] = ["Greene", "Grean"], ["Hall"] = ["Haul", "Hawl"], ["Ali"] = ["Aly", "Alli"],
        ["Michael"] = ["Mikel", "Micheal"], ["Elizabeth"] = ["Elisabeth", "Elizabef"], ["Margaret"] = ["Margret"], ["Christopher"] = ["Kristopher", "Cristofer"],
        ["Richard"] = ["Ritchard"], ["Rebecca"] = ["Rebekah"], ["Jennifer"] = ["Jenifer", "Genifer"], ["Joanne"] = ["Joann"], ["Susan"] = ["Suzan", "Soosan"],
        ["Patricia"] = ["Patrisha"], ["Samantha"] = ["Samanfa"], ["Karen"] = ["Caryn", "Karin"], ["Julie"] = ["Jooley"], ["Małgorzata"] = ["Malgozata", "Mawgozhata"],
        ["Katarzyna"] = ["Katazhina", "Katajina"], ["Agnieszka"] = ["Agneshka", "Anieska"], ["Andrzej"] = ["Anjay", "Andjey"], ["Wojciech"] = ["Voychek"],
        ["Grzegorz"] = ["Gshegosh", "Gregosh"], ["Rajesh"] = ["Rajeesh"], ["Kwame"] = ["Kwami", "Quame"], ["Amara"] = ["Ammara"], ["Gráinne"] = ["Gronya", "Grawnya"],
        ["Caoimhe"] = ["Keeva", "Queeva"], ["Saoirse"] = ["Seersha", "Sersha"], ["Róisín"] = ["Rosheen"], ["Eoin"] = ["Owen"], ["Padraig"] = ["Porick", "Pawdrig"],
        ["Tadhg"] = ["Tige", "Tyg"], ["Oisín"] = ["Osheen", "Usheen"], ["Abdullah"] = ["Abdulla"], ["Abdirahman"] = ["Abdurahman"], ["Khalid"] = ["Kaleed", "Khaled"],
        ["Tariq"] = ["Tarek"], ["Qasim"] = ["Kassim"], ["Chaudhry"] = ["Chowdhury", "Choudry"], ["Iqbal"] = ["Ikbal"], ["Bhatti"] = ["Batty"],
        ["Sukhwinder"] = ["Sukvinder"], ["Ngozi"] = ["Engozi"], ["Babatunde"] = ["Babatoonday"], ["Nkechi"] = ["Enkechi"], ["Owusu"] = ["Owoosu"],
        ["Boateng"] = ["Boatang"], ["Asante"] = ["Asanti", "Ashante"], ["Diallo"] = ["Jallo"], ["Szczepan"] = ["Shchepan"], ["Dąbrowski"] = ["Dombrovski", "Dabrofski"],
        ["Zieliński"] = ["Zelinsky"], ["Szymański"] = ["Shimanski"], ["Leroy"] = ["Leeroy"], ["Delroy"] = ["Delroi"], ["Shanice"] = ["Shaneece"],
        ["Jermaine"] = ["Germaine"], ["Beverley"] = ["Beverly"], ["Marcia"] = ["Marsha"], ["Gallagher"] = ["Gallaher"], ["Doherty"] = ["Docherty", "Dockerty"],
        ["Keogh"] = ["Kehoe", "Kyo"], ["McLoughlin"] = ["McLaughlin", "McLochlin"], ["Byrne"] = ["Burn"], ["Pugh"] = ["Pew"], ["Leigh"] = ["Lee"],
        ["Beauchamp"] = ["Beecham"], ["Llewellyn"] = ["Lewellin", "Flewellyn"], ["Hywel"] = ["Howell"], ["Rhys"] = ["Reece"],
    };

    /// <summary>More of it, held out.</summary>
    public static readonly Dictionary<string, string[]> HeardHeldOut = new(StringComparer.Ordinal)
    {
        ["Aaron"] = ["Arron", "Erin"], ["Abigail"] = ["Abigale"], ["Brian"] = ["Bryan", "Brien"], ["Caitlin"] = ["Kaitlyn", "Catelin"], ["Carl"] = ["Karl"],
        ["Clare"] = ["Claire", "Clair"], ["Damien"] = ["Damian", "Daymian"], ["Derek"] = ["Derrick"], ["Diane"] = ["Dianne", "Dyan"], ["Eileen"] = ["Ilene", "Aileen"],
        ["Frances"] = ["Francis"], ["Gareth"] = ["Garreth"], ["Gillian"] = ["Jillian"], ["Helen"] = ["Hellen"], ["Isobel"] = ["Isabel"], ["Jason"] = ["Jayson"],
        ["Jonathan"] = ["Jonathon", "Johnathan"], ["Kerry"] = ["Kerrie"], ["Lesley"] = ["Leslie"], ["Lindsay"] = ["Lyndsey"], ["Maureen"] = ["Morine"],
        ["Nicola"] = ["Nichola"], ["Rachel"] = ["Rachael"], ["Sophie"] = ["Sofie"], ["Stuart"] = ["Stewart"], ["Teresa"] = ["Theresa"], ["Tracy"] = ["Tracey"],
        ["Vivien"] = ["Vivian"], ["Zoe"] = ["Zoey"], ["Baker"] = ["Bayker"], ["Bailey"] = ["Baillie", "Bayley"], ["Campbell"] = ["Cambell", "Camble"],
        ["Clarke"] = ["Clark"], ["Cooper"] = ["Kooper"], ["Fisher"] = ["Fischer"], ["Foster"] = ["Forster"], ["Griffiths"] = ["Griffith"], ["Jackson"] = ["Jaxon"],
        ["MacKenzie"] = ["McKenzie", "Makenzy"], ["Marshall"] = ["Marshal"], ["Matthews"] = ["Mathews"], ["Mitchell"] = ["Michell"], ["Moore"] = ["More", "Moor"],
        ["Morris"] = ["Maurice"], ["Nicholson"] = ["Nickolson"], ["Phillips"] = ["Philips"], ["Price"] = ["Pryce"], ["Reynolds"] = ["Renolds"], ["Shaw"] = ["Shore"],
        ["Stephenson"] = ["Stevenson"], ["Turner"] = ["Terner"], ["Watson"] = ["Wotson"], ["Webb"] = ["Web"], ["Wood"] = ["Would"], ["Brennan"] = ["Brenan"],
        ["Connolly"] = ["Conolly", "Connelly"], ["Fitzgerald"] = ["Fitsgerald"], ["Hennessy"] = ["Henesy"], ["Maguire"] = ["McGuire"], ["McCarthy"] = ["McCarfy"],
        ["Nolan"] = ["Nowlan"], ["O'Sullivan"] = ["Osullivan"], ["Quinn"] = ["Kwin"], ["Reilly"] = ["Riley"], ["Sheehan"] = ["Shehan"], ["Eilidh"] = ["Ailey"],
        ["Sadhbh"] = ["Sive"], ["Diarmuid"] = ["Dermot"], ["Maeve"] = ["Mave"], ["Aisling"] = ["Ashling"], ["Cathal"] = ["Kahal"], ["Jakub"] = ["Yakub"],
        ["Jadwiga"] = ["Yadviga"], ["Janusz"] = ["Yanush"], ["Jerzy"] = ["Yezhy"], ["Kaczmarek"] = ["Kachmarek"], ["Kamil"] = ["Camil"],
        ["Lewandowski"] = ["Levandovski"], ["Wojciechowski"] = ["Voychehovsky"], ["Zbigniew"] = ["Zbignev"], ["Michał"] = ["Mihal"], ["Akhtar"] = ["Acktar"],
        ["Bashir"] = ["Basheer"], ["Bukhari"] = ["Bokhari"], ["Farooq"] = ["Faruk"], ["Hamid"] = ["Hameed"], ["Jamila"] = ["Jameela"], ["Javed"] = ["Javaid"],
        ["Malik"] = ["Maleek"], ["Mahmood"] = ["Mahmud"], ["Nasreen"] = ["Nazreen"], ["Qureshi"] = ["Kureshi"], ["Rahman"] = ["Rehman"], ["Saeed"] = ["Sayeed"],
        ["Sheikh"] = ["Shaikh"], ["Siddiqui"] = ["Sidiki"], ["Suleiman"] = ["Sulaiman"], ["Usman"] = ["Osman"], ["Waheed"] = ["Wahid"], ["Banerjee"] = ["Bannerji"],
        ["Chatterjee"] = ["Chaterji"], ["Gupta"] = ["Goopta"], ["Krishna"] = ["Crishna"], ["Mukherjee"] = ["Mookerji"], ["Sharma"] = ["Sharmer"],
        ["Sandhu"] = ["Sandoo"], ["Dhillon"] = ["Dillon"], ["Adeola"] = ["Adiola"], ["Akinyemi"] = ["Akinyeme"], ["Balogun"] = ["Ballogun"], ["Chidi"] = ["Cheedi"],
        ["Nwosu"] = ["Wosu"], ["Onyeka"] = ["Onieka"], ["Sesay"] = ["Sisay"], ["Kamara"] = ["Camara"], ["Jalloh"] = ["Jallow"], ["Traoré"] = ["Trawore"],
        ["Agyeman"] = ["Ageman", "Adjeman"], ["Kwarteng"] = ["Quarteng"], ["Opoku"] = ["Opocu"], ["Tetteh"] = ["Tetty"], ["Yeboah"] = ["Yeboa"], ["Farah"] = ["Fara"],
        ["Warsame"] = ["Warsami"], ["Tesfaye"] = ["Tesfai"], ["Gebremariam"] = ["Gabremariam"], ["Cedric"] = ["Sedrick"], ["Popescu"] = ["Popesku"],
        ["Munteanu"] = ["Muntianu"], ["Nguyen"] = ["Nuen"],
    };
}
